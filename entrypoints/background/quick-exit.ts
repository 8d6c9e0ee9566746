import { isDecided } from '@/lib/attempts/attempt';
import { browser } from '@/lib/browser/api';
import { awake } from '@/lib/browser/awake';
import { report } from '@/lib/browser/report';
import { sleep } from '@/lib/browser/sleep';
import { attemptInJournal } from '@/lib/storage/background/journal';
import { database } from '@/lib/storage/database';
import { readSettings } from '@/lib/storage/read/settings';
import { attemptOfTab } from './tab-attempts';

/** The address is read for so long (ms) at most: a database that doesn't open keeps nobody here. */
const READ_MS = 400;
/** A pause is left before its tab closes; it is looked for so long (ms), this often (ms), as is the tab after that. */
const LEFT_MS = 1_500;
const POLL_MS = 50;
/**
 * In Chromium the call to close a tab is lost, and never answered, where Leave is just leading that tab back; no bug report was found.
 * So it is closed again every so often (ms) until it is gone, for so long (ms).
 */
const AGAIN_MS = 200;
const GONE_MS = 3_000;

/**
 * **Quick exit**: the address the person chose opens in front, every page of Lull closes, and the tab of a pause once that was left:
 * the pause waits with its Leave until this resolves, or it might go before it was heard. Resolves to the address for a page that could not be closed; `null` for the browser's new-tab page.
 */
export async function quickExit(pausedTab: number | null): Promise<string | null> {
  const address = await chosenAddress();
  await openInFront(address, pausedTab);
  await closeOwnPages();
  if (pausedTab !== null) awake(() => closePaused(pausedTab)).catch((error) => report(error, 'quick exit'));
  return address;
}

async function chosenAddress(): Promise<string | null> {
  const read = readSettings().catch((error) => report(error, 'place of quick exit'));
  return (await Promise.race([read, sleep(READ_MS)]))?.exitTo ?? null;
}

/** In the window of the pause, which may be a private one. A small window has no room for another tab. */
async function openInFront(address: string | null, pausedTab: number | null): Promise<void> {
  const how = address === null ? {} : { url: address };
  const { windowId } = pausedTab === null ? {} : await browser.tabs.get(pausedTab);
  await browser.tabs.create({ ...how, windowId }).catch(() => browser.tabs.create(how));
}

async function closeOwnPages(): Promise<void> {
  const open = await browser.tabs.query({ url: browser.runtime.getURL('/*') });
  // One by one: a page that closed by itself meanwhile keeps no other one open.
  await Promise.all(open.flatMap(({ id }) => id ?? []).map(close));
}

/** Closes a tab, which may be gone already. */
const close = (tabId: number) => browser.tabs.remove(tabId).catch(() => undefined);

async function closePaused(tabId: number): Promise<void> {
  const attempt = await attemptOfTab(tabId);
  if (attempt !== null) await untilDecided(attempt);
  // Leave may have closed it already.
  const last = Date.now() + GONE_MS;
  while (Date.now() < last) {
    await Promise.race([close(tabId), sleep(AGAIN_MS)]);
    if (!(await isThere(tabId))) return;
    await sleep(POLL_MS);
  }
}

const isThere = (tabId: number) =>
  browser.tabs.get(tabId).then(
    () => true,
    () => false,
  );

async function untilDecided(id: string): Promise<void> {
  const last = Date.now() + LEFT_MS;
  while (Date.now() < last && !(await isLeft(id))) await sleep(POLL_MS);
}

/** In the journal first: there it stands while the database does not open. */
async function isLeft(id: string): Promise<boolean> {
  const attempt = (await attemptInJournal(id)) ?? (await database.attempts.get(id));
  return !attempt || isDecided(attempt.outcome);
}
