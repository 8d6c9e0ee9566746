import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Recognised } from '@/lib/matching';

/** One address and what it is. */
export interface Case extends Recognised {
  url: string;
}

/** The table of addresses that recognising is measured by. */
export const CASES: Case[] = JSON.parse(readFileSync(resolve('tests/data/profile-urls.json'), 'utf8'));
