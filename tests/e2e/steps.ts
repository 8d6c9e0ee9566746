import { setTimeout as sleep } from 'node:timers/promises';
import type { TestInfo } from '@playwright/test';
import type { Attempt, Outcome } from '../../lib/attempts/attempt';
import type { Data, Name, Reply, Answer as ReplyTo } from '../../lib/messages/protocol';
import type { Driver } from './browsers/driver';
import type { Tab } from './browsers/tab';
import { expect, keep } from './fixture';
import { poll } from './support/poll';

/** A made-up person whose pages are pure red, so that a single frame of them is seen on the screen. */
export const HELD = 'https://www.instagram.com/red.quint/';
/** Someone on the same site who is not held. Her pages are pure green. */
export const OTHER = 'https://www.instagram.com/green.marsh/';
/** A page of another site. */
export const ELSEWHERE = 'https://blog.example/green/';
export const SITE_PATTERN = 'https://*.instagram.com/*';

export type Answer = 'accept' | 'refuse' | 'not asked';

/** Holds a profile by its link in People. Leaves the page open and returns it. */
export async function holdInPeople(driver: Driver, link: string, answer: Answer = 'accept'): Promise<Tab> {
  const people = await driver.openOptions('/people');
  // Others in the list may say the same already.
  const like = async () =>
    (await driver.profiles()).filter((profile) => profile.protected === (answer !== 'refuse')).length;
  const before = await like();
  await people.fill('Profile link', link);
  await people.click('button', 'Add a pause');
  if (answer === 'accept') await driver.acceptPermission();
  if (answer === 'refuse') await driver.refusePermission();
  await driver.asking(() => expect.poll(like).toBe(before + 1));
  await people.sees(answer === 'refuse' ? 'Pause off' : /(^|\n)Pause on\b/);
  return people;
}

/**
 * Begins with a profile of the browser, as good as new, in which the made-up person is held, and these profiles of the same site
 * beside her. `wait`: seconds before **Continue**; left out, those of a fresh install.
 */
export async function begin(driver: Driver, { wait, also = [] }: { wait?: number; also?: string[] } = {}) {
  await driver.startPrepared(() => hold(driver, HELD));
  const people = await driver.openOptions('/people');
  // Done once all that follows from the rows is there.
  await tell(people, 'checkProtection', {});
  for (const link of also) await tell(people, 'hold', { link, personId: null, tabId: null });
  if (also.length > 0) await people.sees(`Person ${also.length + 1}`);
  if (wait !== undefined) await tell(people, 'saveSettings', { wait });
  await people.close();
}

/** Holds a profile and is done with it. */
export async function hold(driver: Driver, link: string, answer?: Answer): Promise<void> {
  const people = await holdInPeople(driver, link, answer);
  await people.close();
}

/** Opens a held profile in a new tab and waits for its pause. */
export async function meetPause(driver: Driver, link = HELD): Promise<Tab> {
  const tab = await driver.open(link, 'commit');
  await tab.pause.shown();
  return tab;
}

/** Opens a held profile all the way: pause, Continue, Open now. */
export async function openHeld(driver: Driver, link = HELD): Promise<Tab> {
  const tab = await meetPause(driver, link);
  await tab.pause.continue();
  await tab.pause.open();
  return tab;
}

/** Waits until the pass is known outside the document it was given in. */
export async function passSpread(driver: Driver): Promise<void> {
  const read = async () => Object.keys((await driver.storageLocal()).passes ?? {});
  await driver.asking(() => expect.poll(read).not.toEqual([]));
}

/** Ends the running pass in the popup, as a person would. */
export async function endPass(driver: Driver): Promise<void> {
  const popup = await driver.openPopup();
  await popup.click('button', 'Pause again now');
  await expect.poll(() => popup.has('button', 'Pause again now')).toBe(false);
  await popup.close();
}

/** Waits until the attempts after `since` ended like this, oldest first, and returns them. */
export async function expectOutcomes(driver: Driver, since: number, outcomes: Outcome[]): Promise<Attempt[]> {
  const read = async () => (await driver.attempts()).filter(({ at }) => at >= since);
  return driver.asking(async () => {
    await expect.poll(async () => (await read()).map(({ outcome }) => outcome)).toEqual(outcomes);
    return read();
  });
}

/** Waits until a practical visit was written down after `since`, and left no row: only that one may not come back. */
export async function expectNoRow(driver: Driver, since: number, before: readonly string[]): Promise<void> {
  const more = async () => (await driver.deleted()).length - before.length;
  await driver.asking(async () => {
    await expect.poll(more).toBe(1);
    expect((await driver.attempts()).filter(({ at }) => at >= since)).toEqual([]);
  });
}

/**
 * Says something to the background as this page of Lull would, without going through the screen: again where a background
 * that was just being ended did not receive it.
 * @throws Error when it is refused.
 */
export async function tell<N extends Name>(page: Tab, name: N, data: Data<N>): Promise<ReplyTo<N>> {
  const send = async (message: object) => (await api.runtime.sendMessage(message)) as object;
  const say = () => page.evaluate(send, { lull: name, data });
  const sayAgain = async (error: unknown, left = 5): Promise<object> => {
    if (left === 0 || !String(error).includes('Receiving end does not exist')) throw error;
    // As long as Lull's own pages wait for a new one to start; it may be ended too, since here it is idle after one second.
    await sleep(400);
    return say().catch((next) => sayAgain(next, left - 1));
  };
  const reply = (await say().catch((error) => sayAgain(error))) as Reply<N>;
  if (!reply.ok) throw new Error(`${name}: ${reply.error}`);
  return reply.value;
}

/** Seconds before **Continue**, set without going through the screens. */
export async function setWait(driver: Driver, wait: number): Promise<void> {
  const options = await driver.openOptions('/settings');
  await tell(options, 'saveSettings', { wait });
  await expect.poll(() => options.text()).toContain(wait === 1 ? '1 second' : `${wait} seconds`);
  await options.close();
}

/** Ends all passes without going through the screens, so that the next test begins with none. */
export async function endPasses(driver: Driver): Promise<void> {
  const options = await driver.openOptions('/settings');
  const { passes = {} } = await driver.storageLocal();
  for (const person of Object.keys(passes as object)) await tell(options, 'endPass', { personId: person });
  await options.close();
}

/** Holds more profiles of a site that is allowed already, without going through the screens. */
export async function holdQuietly(driver: Driver, links: string[]): Promise<void> {
  const options = await driver.openOptions('/people');
  for (const link of links) await tell(options, 'hold', { link, personId: null, tabId: null });
  await options.sees(`Person ${links.length + 1}`);
  await options.close();
}

/** Waits until a held page can be seen on the screen. */
export async function showsRed(driver: Driver): Promise<void> {
  const watch = await driver.watchForRed();
  try {
    await expect.poll(() => watch.sawRed).toBe(true);
  } finally {
    await watch.stop();
  }
}

/**
 * Watches the screen while `work` runs: not one frame of red may be on it. The first that was is attached to the report.
 */
export async function neverRed(driver: Driver, info: TestInfo, work: () => Promise<void>): Promise<void> {
  const watch = await driver.watchForRed();
  try {
    // Of a page that was there before: a busy machine draws the next one later than it is loaded.
    await watch.clear();
    await work();
  } finally {
    const seen = await watch.stop();
    if (seen.firstRed) await keep(info, 'first-red-frame.png', seen.firstRed);
    expect.soft(seen.red, 'readings of the screen with red on it').toBe(0);
  }
}

/** The database gives nothing away until what comes back is called: a page holds every table of it. */
export async function refuseDatabase(driver: Driver): Promise<() => Promise<void>> {
  const page = await driver.openBare();
  await page.evaluate(async () => {
    const opening = indexedDB.open('lull');
    await new Promise((done) => {
      opening.onsuccess = done;
    });
    const all = opening.result.transaction([...opening.result.objectStoreNames], 'readwrite');
    const store = all.objectStore('marks');
    const again = () => {
      store.get('').onsuccess = again;
    };
    again();
  });
  return () => page.close();
}

/**
 * Waits until a text can be read in a file of Lull. A database moves rows from its log to its file now and then
 * (https://www.sqlite.org/wal.html#ckpt): who reads the file before that and the log after it finds them in neither.
 */
export const standsOnDisk = (driver: Driver, text: string) =>
  poll(`a file of Lull with ${text} in it`, () => driver.ownFilesWith(text).length > 0);
