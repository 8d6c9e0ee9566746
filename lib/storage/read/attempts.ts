import { millisecondsInDay } from 'date-fns/constants';
import type { Attempt } from '../../attempts/attempt';
import { database } from '../database';
import { newestOf } from './newest';
import { readable } from './unreadable';

/** Attempts that began at or after `since` (epoch ms), oldest first. */
export async function attemptsSince(since: number): Promise<Attempt[]> {
  return readable('attempts', await database.attempts.where('at').aboveOrEqual(since).toArray());
}

/** The newest attempts, newest first. */
export function newestAttempts(count: number): Promise<Attempt[]> {
  return newestOf<Attempt>('attempts', count);
}

/** Turns are counted from the beginning of a stretch of this length (ms), so that no pause waits for a count of years. */
const STRETCH_MS = 7 * millisecondsInDay;
/** So many turns each stretch begins further on: where there are few pauses, what is late in a list has its turn too. */
const TURNS_A_STRETCH = 31;

/**
 * How often it was somebody's turn: one more with each pause that ended. As many as all of them in the first week; later
 * it counts those of the running week alone, however many rows there are. `now` is epoch ms.
 */
export async function countTurns(now: number): Promise<number> {
  const { attempts } = database;
  const [first] = await attempts.where('at').aboveOrEqual(0).limit(1).toArray();
  if (!first) return 0;
  const stretch = Math.max(0, Math.floor((now - first.at) / STRETCH_MS));
  const begins = first.at + stretch * STRETCH_MS;
  const [all, open] = await Promise.all([
    attempts.where('at').aboveOrEqual(begins).count(),
    attempts
      .where('outcome')
      .equals('open')
      .filter(({ at }) => at >= begins)
      .count(),
  ]);
  return stretch * TURNS_A_STRETCH + all - open;
}
