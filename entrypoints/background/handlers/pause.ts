import { millisecondsInHour } from 'date-fns/constants';
import { isDecided } from '@/lib/attempts/attempt';
import type { Data } from '@/lib/messages/protocol';
import { DRAFT, forgetDraft } from '@/lib/storage/background/told';
import { database } from '@/lib/storage/database';
import { readLock } from '@/lib/storage/read/lock';
import { readSettings } from '@/lib/storage/read/settings';

/** An unfinished answer waits this long (ms) for the tab to come back. */
const DRAFT_MS = millisecondsInHour;

/** Whether what is written in a pause is kept: the user wants it, and it can be locked away where there is a lock. */
export async function keepsWriting(): Promise<boolean> {
  const [{ keepWriting }, { state }] = await Promise.all([readSettings(), readLock()]);
  return keepWriting && state !== 'locked';
}

/** Keeps an unfinished answer for an hour, while the user wants their writing kept and it is not locked; an empty one forgets it. */
export async function keepDraft({ attempt, text }: Data<'keepDraft'>): Promise<void> {
  const { attempts, deleted, marks, settings, texts } = database;
  await database.transaction('rw', texts, settings, attempts, deleted, marks, async () => {
    const { keepWriting } = await readSettings();
    const at = Date.now();
    // A message that was overtaken by the decision brings back nothing, nor one of a visit that left no row.
    const over = isDecided((await attempts.get(attempt))?.outcome ?? 'open');
    if (over || (await deleted.get(attempt))) return;
    // What was written before stays, sealed.
    if ((await readLock()).state === 'locked') return;
    if (!keepWriting || text.trim() === '') await forgetDraft();
    else await texts.put({ id: DRAFT, kind: DRAFT, text, at, until: at + DRAFT_MS, about: null });
  });
}
