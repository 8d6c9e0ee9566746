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
