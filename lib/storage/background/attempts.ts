import { millisecondsInDay } from 'date-fns/constants';
import { type Attempt, closeAttempt, mergeAttempt } from '../../attempts/attempt';
import { report } from '../../browser/report';
import { database } from '../database';
import { exclusively } from '../lock';
import { readSettings } from '../read/settings';
import { DELETED_DAYS } from '../schema';
import { readSession, writeSession } from '../session';

/**
 * Stores attempts by id, each exactly once however often it comes; see `mergeAttempt`. What the user deleted does not come
 * back. A practical visit leaves a row only if its decision says so, or where that says nothing the setting.
 */
export async function saveAttempts(incoming: readonly Attempt[]): Promise<void> {
  const { attempts, deleted, settings } = database;
  await database.transaction('rw', attempts, deleted, settings, async () => {
    const { forgetPractical } = await readSettings();
    for (const attempt of incoming) {
      // Its row was deleted or erased: no late word brings it back.
      if (await deleted.get(attempt.id)) continue;
      const { keep = !forgetPractical, ...merged } = mergeAttempt(await attempts.get(attempt.id), attempt);
      // While its pause still says that it is open, the row waits: what the pause says last must find it.
      const over = merged.outcome === 'practical' && attempt.outcome !== 'open' && !merged.editedAt;
      if (!keep && over) await leaveNoRow(merged.id);
      else await attempts.put(merged);
    }
  });
}

/**
 * Takes a row away, if there was one. Its id is remembered for a day, so that no late key brings it back:
 * the time beside it is dated back, and so says nothing of when the visit was.
 */
async function leaveNoRow(id: string): Promise<void> {
  await database.attempts.delete(id);
  await database.deleted.put({ id, at: Date.now() - (DELETED_DAYS - 1) * millisecondsInDay });
}

/** Takes the row of a pause away that belongs to the attempt before it, of the same person; unless the profile was opened in it. */
export async function joinAttempts(before: string, id: string): Promise<void> {
  await database.transaction('rw', database.attempts, database.deleted, async () => {
    const [first, again] = await database.attempts.bulkGet([before, id]);
    const isOver = again?.outcome === 'open' || again?.outcome === 'left' || again?.outcome === 'closed';
    if (isOver && again.personId === first?.personId) await leaveNoRow(id);
  });
}

/** Attempts that wait in memory until they can be stored, by id. */
export async function waitingAttempts(): Promise<Record<string, Attempt>> {
  return (await readSession('journal')) ?? {};
}

/** Keeps an attempt in memory, beyond its tab, until it is folded with the journal. Takes the lock. */
export async function keepWaiting(attempt: Attempt): Promise<void> {
  await exclusively('store', async () => {
    const waiting = await waitingAttempts();
    const all = mergeAttempt(waiting[attempt.id], attempt);
    await writeSession('journal', { ...waiting, [attempt.id]: all });
  });
}

/** Forgets what waited and is stored. For inside the lock. */
export async function dropWaiting(ids: ReadonlySet<string>): Promise<void> {
  const waiting = Object.entries(await waitingAttempts());
  const left = waiting.filter(([id]) => !ids.has(id));
  if (left.length < waiting.length) await writeSession('journal', Object.fromEntries(left));
}

/** Stores an attempt; where the disk is full or the database refuses, it waits. Takes the lock. */
export async function saveOrKeep(attempt: Attempt): Promise<void> {
  try {
    await saveAttempts([attempt]);
  } catch (error) {
    report(error, 'attempt');
    await keepWaiting(attempt);
  }
}

/** Closes those of the attempts nobody decided that are meant. `at` is epoch ms; for `by` see `closeAttempt`. */
export async function closeOpenAttempts(
  at: number,
  isMeant: (attempt: Attempt) => boolean,
  by?: 'start',
): Promise<void> {
  await database.attempts
    .where('outcome')
    .equals('open')
    .filter(isMeant)
    .modify((attempt, ref) => {
      ref.value = closeAttempt(attempt, at, by);
    });
}
