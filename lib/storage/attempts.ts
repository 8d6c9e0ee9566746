import { type Attempt, closeAttempt, mergeAttempt } from '../attempts/attempt';
import { database } from './database';

/** Stores attempts by id, each exactly once however often it comes; see `mergeAttempt`. Background only. */
export async function saveAttempts(incoming: readonly Attempt[]): Promise<void> {
  await database.transaction('rw', database.attempts, async () => {
    for (const attempt of incoming) {
      await database.attempts.put(mergeAttempt(await database.attempts.get(attempt.id), attempt));
    }
  });
}

/** Closes attempts nobody decided: all of them, or those named. `at` is epoch ms. Background only. */
export async function closeOpenAttempts(at: number, ids?: readonly string[]): Promise<void> {
  await database.attempts
    .where('outcome')
    .equals('open')
    .filter((attempt) => !ids || ids.includes(attempt.id))
    .modify((attempt, ref) => {
      ref.value = closeAttempt(attempt, at);
    });
}

/** Attempts that began at or after `since` (epoch ms), oldest first. */
export function attemptsSince(since: number): Promise<Attempt[]> {
  return database.attempts.where('at').aboveOrEqual(since).toArray();
}

/** The newest attempts, newest first. */
export function newestAttempts(count: number): Promise<Attempt[]> {
  return database.attempts.orderBy('at').reverse().limit(count).toArray();
}
