import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Recognised } from '@/lib/matching';

/** One address and what it is. */
export interface Case extends Recognised {
  url: string;
}

/** Somebody an address is about, beside what it says itself. */
export interface Named {
  platform: string;
  account: string;
}

/** One address as it is pasted or as an app makes it. */
export interface WildCase extends Case {
  /** What the case is about. */
  group: string;
  /** Whose page comes next, after a log-in wall or a redirector. The page itself shows nobody. */
  leads?: Named;
  /** Whose page is on screen although the host is another one: an archive, a translator, a viewer. */
  shows?: Named;
}

const read = (file: string) => JSON.parse(readFileSync(resolve('tests/data', file), 'utf8'));

/** The table of addresses that recognising is measured by. */
export const CASES: Case[] = read('profile-urls.json');

/** Shapes found in public code, threads and pages, with invented names. */
export const WILD: WildCase[] = read('wild-urls.json');
