import type { Attempt } from '../../attempts/attempt';
import { database } from '../database';

/** Attempts that began at or after `since` (epoch ms), oldest first. */
export function attemptsSince(since: number): Promise<Attempt[]> {
  return database.attempts.where('at').aboveOrEqual(since).toArray();
}

/** The newest attempts, newest first. */
export function newestAttempts(count: number): Promise<Attempt[]> {
  return database.attempts.orderBy('at').reverse().limit(count).toArray();
}
