import { millisecondsInDay as DAY } from 'date-fns/constants';
import { beforeEach, vi } from 'vitest';
import type { Attempt } from '@/lib/attempts/attempt';
import type { Cut, Here } from '@/lib/attempts/statistics/place';
import { database } from '@/lib/storage/database';
import { attempt } from '../factories';

export const CUT: Cut = { dayStart: 4, weekStart: 1 };
export const NOW: Here = { at: Date.UTC(2026, 10, 24, 12), offset: 0 };
/** Where the older rows end and the recent ones begin. */
export const SINCE = NOW.at - 13 * 7 * DAY;

let id = 0;
export const row = (at: number, part: Partial<Attempt> = {}) => attempt({ id: `row ${id++}`, at, ...part });
export const answer = (attempt: string, at: number) => ({
  attempt,
  at,
  felt: 'heavier' as const,
  going: [],
});

/** Waits as long as a busy machine needs. */
export const soon = (check: () => void) => vi.waitFor(check, { timeout: 20_000 });

beforeEach(async () => {
  await Promise.all([database.attempts.clear(), database.checkins.clear()]);
});
