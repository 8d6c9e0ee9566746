import { browser } from '@/lib/browser/api';
import { report } from '@/lib/browser/report';
import { dropRequestRules, setRequestRules } from '@/lib/browser/requests';
import { isResting } from '@/lib/policy/cooling';
import { database } from '@/lib/storage/database';
import { readPasses } from '@/lib/storage/index-write';
import { readSettings } from '@/lib/storage/settings';

/** People whose pass is about to be told. */
const opening = new Set<string>();
let queue: Promise<void> = Promise.resolve();

/** Makes the request rules those of what is held now, one change at a time. Never rejects: without rules the guard covers. */
export function holdRequests(): Promise<void> {
  queue = queue.then(() => holdNow().catch(giveUp));
  return queue;
}

async function holdNow(): Promise<void> {
  const now = Date.now();
  const { rest } = await readSettings();
  if (isResting(rest, now)) return dropRequestRules();
  const passes = { ...(await readPasses(false, now)), ...(await readPasses(true, now)) };
  const through = new Set([...opening, ...Object.keys(passes)]);
  await setRequestRules(await database.profiles.toArray(), through);
}

/** Rules that may be wrong could lead a person with a pass in circles: better none. */
async function giveUp(error: unknown): Promise<void> {
  report(error, 'request rules');
  await dropRequestRules().catch((again) => report(again, 'request rules'));
}

/**
 * Tells a new pass only when its rules stand: a guard that heard of it earlier would open a profile that is still held
 * back, and come round to the quiet page again.
 */
export async function letThrough<T>(person: string, tell: () => Promise<T>): Promise<T> {
  opening.add(person);
  try {
    await holdRequests();
    return await tell();
  } finally {
    opening.delete(person);
  }
}

/** Follows what is held, passes and breaks. Call it synchronously at background start. */
export function followRequests(): void {
  browser.storage.local.onChanged.addListener((changes) => {
    if ('index' in changes || 'passes' in changes) void holdRequests();
  });
  browser.storage.session.onChanged.addListener((changes) => {
    if ('passes' in changes) void holdRequests();
  });
}
