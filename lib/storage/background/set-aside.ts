import { millisecondsInDay } from 'date-fns/constants';
import { browser } from '../../browser/api';
import { time } from '../rows';

/** What was set aside is kept for so long (ms). */
const KEPT_MS = 30 * millisecondsInDay;
/** A damaged or newer index. */
export const INDEX_ASIDE = 'index-set-aside';
/** Before the key of a journal entry that cannot be read yet. */
export const ASIDE_PREFIX = 'aside:';
/** When each was set aside (epoch ms), by its key. */
const TIMES = 'set-aside';

/** Whether a key of `storage.local` has something that was set aside. */
export const isAside = (key: string): boolean => key === INDEX_ASIDE || key.startsWith(ASIDE_PREFIX);

async function readTimes(): Promise<Record<string, number>> {
  const times = Object.entries(Object((await browser.storage.local.get(TIMES))[TIMES]) as object);
  return Object.fromEntries(times.filter(([, at]) => time.safeParse(at).success));
}

/** Sets values aside under these keys. For inside the lock. `now` is epoch ms. */
export async function setAside(values: Record<string, unknown>, now: number): Promise<void> {
  const keys = Object.keys(values);
  if (keys.length === 0) return;
  const times = { ...(await readTimes()), ...Object.fromEntries(keys.map((key) => [key, now])) };
  await browser.storage.local.set({ ...values, [TIMES]: times });
}

/** Forgets what was set aside under these keys. For inside the lock. */
export async function dropAside(keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return;
  await browser.storage.local.remove([...keys]);
  const times = Object.entries(await readTimes()).filter(([key]) => !keys.includes(key));
  if (times.length > 0) await browser.storage.local.set({ [TIMES]: Object.fromEntries(times) });
  else await browser.storage.local.remove(TIMES);
}

/**
 * Forgets what was set aside long enough before `upTo` (epoch ms). What has no time, or one that is still to come at `now`
 * (epoch ms), counts as set aside now. For inside the lock.
 */
export async function endAside(upTo: number, now: number): Promise<void> {
  const keys = (await browser.storage.local.getKeys()).filter(isAside);
  if (keys.length === 0) return;
  const before = await readTimes();
  const times = Object.fromEntries(keys.map((key) => [key, Math.min(before[key] ?? now, now)]));
  await browser.storage.local.set({ [TIMES]: times });
  await dropAside(keys.filter((key) => (times[key] ?? now) <= upTo - KEPT_MS));
}
