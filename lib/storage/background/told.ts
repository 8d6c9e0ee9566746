import { millisecondsInMinute } from 'date-fns/constants';
import { report } from '../../browser/report';
import type { PauseTold } from '../channels';
import { database } from '../database';
import { readLock } from '../read/lock';
import { readSettings } from '../read/settings';
import { pauseTold } from '../rows';
import { isBuiltIn } from '../sealed/fields';
import { readTold, removeSession, writeSession } from '../session';
import { saveAttempts } from './attempts';
import { saveCheckIn } from './check-ins';
import { attemptInJournal } from './journal';

/** Id and kind of the one unfinished answer. */
export const DRAFT = 'draft';
/** What was told of an attempt that is neither written down nor waits for it after this time (ms) is dropped. */
const TOLD_MS = 10 * millisecondsInMinute;

/** Forgets an unfinished answer, as when *Keep what I write* is turned off; what was kept stays until its days are over. */
export async function forgetDraft(): Promise<void> {
  await database.texts.delete(DRAFT);
}

/**
 * Adds what pauses were told to the rows of their attempts; fold the journal before. Idempotent: nothing is forgotten before the
 * database has it. Resolves to whether something waits for its row. `now` is epoch ms. Rejects when the database refuses.
 */
export async function foldTold(now: number): Promise<boolean> {
  let waits = false;
  for (const [key, told] of await readTold()) {
    // What no row may have would make the whole row unreadable.
    if (!pauseTold.safeParse(told).success) report(new Error('what a pause was told cannot be'), 'told');
    else if (!(await join(told)) && (await mayCome(told, now))) {
      waits = true;
      if ((await readLock()).state === 'locked') await writeSession(key, withoutWords(told));
      continue;
    }
    await removeSession(key);
  }
  return waits;
}

/** Whether the attempt it belongs to may still become a row: it was told of just now, or waits for room on the disk. */
async function mayCome({ attempt, at }: PauseTold, now: number): Promise<boolean> {
  return Math.abs(now - at) <= TOLD_MS || (await attemptInJournal(attempt)) !== null;
}

/** Nobody could read them back, and a pause says that it keeps nothing while words are locked. */
const withoutWords = <T extends Pick<PauseTold, 'note' | 'feelings'>>(told: T): T => ({
  ...told,
  note: null,
  feelings: told.feelings?.filter(isBuiltIn) ?? null,
});

/** Whether all of it is in the database. */
async function join({ attempt: id, at, checkIn, note, ...kept }: PauseTold): Promise<boolean> {
  if (checkIn) await saveCheckIn(checkIn);
  const { keepWriting } = await readSettings();
  const { state } = await readLock();
  const told = { ...kept, note: keepWriting ? note : null };
  const own = state === 'locked' ? withoutWords(told) : told;
  const words = Object.entries(own).filter(([, value]) => value !== null);
  const attempt = words.length > 0 ? await database.attempts.get(id) : undefined;
  const joined = words.length === 0 || attempt !== undefined;
  // A practical visit leaves one row without text.
  if (attempt && attempt.outcome !== 'practical')
    await saveAttempts([{ ...attempt, ...Object.fromEntries(words) }]);
  // What was written stays a draft until the attempt has it; one that was locked away meanwhile for its hour.
  if (told.note === null || (joined && own.note !== null)) await forgetDraft();
  return joined;
}
