import { type Attempt, closeAttempt, mergeAttempt } from '../../attempts/attempt';
import { database } from '../database';
import { readSettings } from '../read/settings';

/**
 * Stores attempts by id, each exactly once however often it comes; see `mergeAttempt`. Practical visits are forgotten at
 * once if the user wants it so.
 */
export async function saveAttempts(incoming: readonly Attempt[]): Promise<void> {
  await database.transaction('rw', database.attempts, database.settings, async () => {
    const { forgetPractical } = await readSettings();
    for (const attempt of incoming) {
      const merged = mergeAttempt(await database.attempts.get(attempt.id), attempt);
      // While its pause still says that it is open, the row waits: what the pause says last must find it.
      const over = merged.outcome === 'practical' && attempt.outcome !== 'open';
      if (forgetPractical && over) await database.attempts.delete(merged.id);
      else await database.attempts.put(merged);
    }
  });
}

/** Closes those of the attempts nobody decided that are meant. `at` is epoch ms. */
export async function closeOpenAttempts(at: number, isMeant: (attempt: Attempt) => boolean): Promise<void> {
  await database.attempts
    .where('outcome')
    .equals('open')
    .filter(isMeant)
    .modify((attempt, ref) => {
      ref.value = closeAttempt(attempt, at);
    });
}
