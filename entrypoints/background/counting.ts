import type { Begun } from '@/lib/attempts/attempt';
import { browser } from '@/lib/browser/api';
import { report } from '@/lib/browser/report';
import { closeOpenAttempts, saveAttempts } from '@/lib/storage/attempts';
import { endOverPasses } from '@/lib/storage/index-write';
import { closeInJournal, foldJournal, readEntry } from '@/lib/storage/journal';
import { makeDueChanges } from './turning-down';

const ALARM = 'tend';
/** Browsers fire no alarm sooner than this (ms). */
const SOONEST_MS = 30_000;

/** Folds the journal, ends passes that are over, and comes back when the next of either is due. */
export async function tend(): Promise<void> {
  const now = Date.now();
  const passEnds = [await endOverPasses(now), await endOverPasses(now, true)];
  const waiting = await foldJournal(now).catch((error) => {
    report(error, 'journal');
    return true;
  });
  const changes = await makeDueChanges(now).catch((error) => {
    report(error, 'changes');
    return null;
  });
  const due = [...passEnds, changes, waiting ? now + SOONEST_MS : null].filter((at) => at !== null);
  if (due.length > 0) await browser.alarms.create(ALARM, { when: Math.max(Math.min(...due), now + 1_000) });
}

/** Counts an attempt the guard could not write down itself. */
export async function count(entry: unknown): Promise<void> {
  const attempt = readEntry(entry);
  if (attempt) await saveAttempts([attempt]);
}

export function onAlarm({ name }: { name: string }): void {
  if (name === ALARM) tend().catch((error) => report(error, 'alarm'));
}

const tabKey = (tabId: number) => `pause:${tabId}`;

/** Remembers the tab a pause stands in, for the session. */
export async function rememberTab(tabId: number, attempt: string): Promise<void> {
  await browser.storage.session.set({ [tabKey(tabId)]: attempt });
}

/** The attempt of the pause in a tab, or `null`. */
export async function attemptOfTab(tabId: number): Promise<string | null> {
  const key = tabKey(tabId);
  const { [key]: attempt } = await browser.storage.session.get(key);
  return typeof attempt === 'string' ? attempt : null;
}

/** A tab is gone: what was undecided in it is closed. */
export async function closeTabAttempt(tabId: number): Promise<void> {
  const key = tabKey(tabId);
  const { [key]: attempt } = await browser.storage.session.get(key);
  if (typeof attempt !== 'string') return;
  await browser.storage.session.remove(key);
  await close(({ id }) => id === attempt);
}

/** The browser was started anew at `began` (epoch ms): nothing from before can be open any more. */
export function closeEarlierAttempts(began: number): Promise<void> {
  return close(({ at }) => at < began);
}

async function close(isMeant: (attempt: Begun) => boolean): Promise<void> {
  const now = Date.now();
  await closeInJournal(now, isMeant);
  await tend();
  await closeOpenAttempts(now, isMeant);
}
