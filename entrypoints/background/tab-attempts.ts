import type { GuardAttempt } from '@/lib/attempts/attempt';
import { closeOpenAttempts } from '@/lib/storage/background/attempts';
import { closeInJournal, foldJournal, openInJournal } from '@/lib/storage/background/journal';
import { readSession, removeSession, writeSession } from '@/lib/storage/session';
import { forgetLeave } from './last-leave';

const tabKey = (tabId: number) => `pause:${tabId}` as const;

/** Remembers the tab a pause stands in, for the session. */
export async function rememberTab(tabId: number, attempt: string): Promise<void> {
  await writeSession(tabKey(tabId), attempt);
  await openInJournal(attempt);
}

/** The attempt of the pause in a tab, or `null`. */
export async function attemptOfTab(tabId: number): Promise<string | null> {
  return (await readSession(tabKey(tabId))) ?? null;
}

/** A tab is gone: what was undecided in it is closed. */
export async function closeTabAttempt(tabId: number): Promise<void> {
  await forgetLeave(tabId);
  const key = tabKey(tabId);
  const attempt = await readSession(key);
  if (attempt === undefined) return;
  await removeSession(key);
  await close(({ id }) => id === attempt);
}

/**
 * The browser was started anew at `began` (epoch ms): nothing from before can be open any more, nor what is still to come by a
 * clock that was set back.
 */
export function closeEarlierAttempts(began: number): Promise<void> {
  // By the clock when each is looked at: a pause may begin while this runs.
  return close(({ at }) => at < began || at > Date.now(), 'start');
}

/** Closes those that are meant, in the journal and in the database. */
async function close(isMeant: (attempt: GuardAttempt) => boolean, by?: 'start'): Promise<void> {
  const now = Date.now();
  try {
    // The journal has no word for what closed them: the rows say it first.
    if (by) {
      await foldJournal(now);
      await closeOpenAttempts(now, isMeant, by);
    }
  } finally {
    await closeInJournal(now, isMeant);
    await foldJournal(now);
    await closeOpenAttempts(now, isMeant);
  }
}
