import { millisecondsInHour, millisecondsInMinute } from 'date-fns/constants';
import { isDecided } from '@/lib/attempts/attempt';
import type { PauseTold } from '@/lib/messages/channels';
import type { Data } from '@/lib/messages/protocol';
import type { From } from '@/lib/messages/server';
import { saveAttempts } from '@/lib/storage/background/attempts';
import { database } from '@/lib/storage/database';
import { readSettings } from '@/lib/storage/read/settings';
import { readTold, removeSession } from '@/lib/storage/session';
import { saveCheckIn } from './check-ins';

/** Id and kind of the one unfinished answer. */
export const DRAFT = 'draft';
/** An unfinished answer waits this long (ms) for the tab to come back. */
const DRAFT_MS = millisecondsInHour;
/** What was told of an attempt that is not written down after this time (ms) is dropped. */
const TOLD_MS = 10 * millisecondsInMinute;

/** Keeps an unfinished answer for an hour, while the user wants their writing kept; an empty one forgets it. */
export async function keepDraft({ attempt, text }: Data<'keepDraft'>, from: From): Promise<void> {
  if (from.private) return;
  const { attempts, settings, texts } = database;
  await database.transaction('rw', texts, settings, attempts, async () => {
    const { keepWriting } = await readSettings();
    const at = Date.now();
    // A message that was overtaken by the decision brings back nothing.
    const over = isDecided((await attempts.get(attempt))?.outcome ?? 'open');
    if (over) return;
    if (!keepWriting || text.trim() === '') await forgetDraft();
    else await texts.put({ id: DRAFT, kind: DRAFT, text, at, until: at + DRAFT_MS, about: null });
  });
}

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
    const joined = await join(told);
    if (joined || now - told.at > TOLD_MS) await removeSession(key);
    else waits = true;
  }
  return waits;
}

/** Whether all of it is in the database. */
async function join({ attempt: id, at, checkIn, note, ...kept }: PauseTold): Promise<boolean> {
  if (checkIn) await saveCheckIn({ ...checkIn, going: [] });
  const { keepWriting } = await readSettings();
  const own = { ...kept, note: keepWriting ? note : null };
  const words = Object.entries(own).filter(([, value]) => value !== null);
  const attempt = words.length > 0 ? await database.attempts.get(id) : undefined;
  const joined = words.length === 0 || attempt !== undefined;
  // A practical visit leaves one row without text.
  if (attempt && attempt.outcome !== 'practical')
    await saveAttempts([{ ...attempt, ...Object.fromEntries(words) }]);
  // What was written stays a draft until the attempt has it.
  if (joined || own.note === null) await forgetDraft();
  return joined;
}
