import * as z from 'zod/mini';
import {
  type Attempt,
  closeAttempt,
  type GuardAttempt,
  isDecided,
  mergeAttempt,
} from '../../attempts/attempt';
import { SAME_ATTEMPT_MS } from '../../attempts/journal';
import { browser } from '../../browser/api';
import { CLOSED_PREFIX, JOURNAL_PREFIX } from '../guard-store';
import { exclusively } from '../lock';
import { JOURNAL_VERSION, journalEntry, time } from '../rows';
import { dropWaiting, saveAttempts, waitingAttempts } from './attempts';
import { readLocal } from './keys';
import { ASIDE_PREFIX, dropAside, setAside } from './set-aside';

/** What an entry of a version that is not known yet looks like at least. */
const laterEntry = z.union([
  z.object({ version: z.number().check(z.gt(JOURNAL_VERSION)) }),
  z.object({ attempt: z.object({ id: z.uuid() }) }),
]);

/** The attempt of a journal entry, or `null` for what is none. */
export function readEntry(value: unknown): Attempt | null {
  const read = journalEntry.safeParse(value);
  return read.success ? read.data.attempt : null;
}

/** What the journal has of one attempt, on disk or in memory, or `null`. */
export async function attemptInJournal(id: string): Promise<Attempt | null> {
  const key = JOURNAL_PREFIX + id;
  const [stored, waiting] = await Promise.all([browser.storage.local.get(key), waitingAttempts()]);
  const entry = readEntry(stored[key]);
  const kept = waiting[id];
  return entry && kept ? mergeAttempt(entry, kept) : (entry ?? kept ?? null);
}

/**
 * Folds the journal and what waits in memory into the database, each attempt once by its id, and forgets what is settled.
 * Nothing is forgotten before the database has it on disk; when it refuses, this rejects and all stays for the next time.
 * Resolves to whether an entry is waiting for its ten seconds to pass. Takes the lock. `now` is epoch ms.
 */
export function foldJournal(now: number): Promise<boolean> {
  return exclusively('store', () => fold(now));
}

/** The journal as it is stored, by its keys: the guards' entries, what was found closed, and what was set aside. */
const readJournal = () =>
  readLocal((key) => [JOURNAL_PREFIX, CLOSED_PREFIX, ASIDE_PREFIX].some((prefix) => key.startsWith(prefix)));

const isTime = (value: unknown): value is number => time.safeParse(value).success;

/** The entries among them. One that is open and was found closed is closed. */
function entriesIn(stored: Record<string, unknown>) {
  return Object.entries(stored)
    .filter(([key]) => !key.startsWith(CLOSED_PREFIX))
    .map(([key, value]) => {
      const attempt = readEntry(value);
      const closed = attempt && stored[CLOSED_PREFIX + attempt.id];
      return {
        key,
        value,
        attempt: attempt && isTime(closed) ? closeAttempt(attempt, closed) : attempt,
      };
    });
}

async function fold(now: number): Promise<boolean> {
  const [stored, waiting] = await Promise.all([readJournal(), waitingAttempts()]);
  const entries = entriesIn(stored);
  /** All that the journal has of each attempt. */
  const merged = new Map<string, Attempt>();
  for (const one of [...entries.flatMap(({ attempt }) => attempt ?? []), ...Object.values(waiting)])
    merged.set(one.id, mergeAttempt(merged.get(one.id), one));
  const attempts = [...merged.values()];
  if (attempts.length > 0) await saveAttempts(attempts);
  const settled = new Set(
    attempts.filter((one) => isDecided(one.outcome) || isAway(one, now)).map(({ id }) => id),
  );
  const over = entries.filter(({ attempt }) => attempt !== null && settled.has(attempt.id));
  await keepLater(entries, now);
  await forgetKeys(stored, over);
  // What is in the database need not wait in memory, decided or not.
  await dropWaiting(new Set(merged.keys()));
  return attempts.some((one) => one.outcome === 'closed' && !isAway(one, now));
}

type Entry = ReturnType<typeof entriesIn>[number];
const isSetAside = ({ key }: Entry) => key.startsWith(ASIDE_PREFIX);

/** Sets aside what a later version wrote, and drops what no version did. */
async function keepLater(entries: readonly Entry[], now: number): Promise<void> {
  const unread = entries.filter((entry) => entry.attempt === null && !isSetAside(entry));
  const later = unread.filter(({ value }) => laterEntry.safeParse(value).success);
  await setAside(Object.fromEntries(later.map(({ key, value }) => [ASIDE_PREFIX + key, value])), now);
  if (unread.length > 0) await browser.storage.local.remove(unread.map(({ key }) => key));
}

/** Forgets entries that are over, and what was found closed of them and of those that are gone already. */
async function forgetKeys(stored: Record<string, unknown>, over: readonly Entry[]): Promise<void> {
  const gone = new Set(over.map(({ key }) => key));
  const closed = Object.keys(stored).filter((key) => {
    const entry = JOURNAL_PREFIX + key.slice(CLOSED_PREFIX.length);
    return key.startsWith(CLOSED_PREFIX) && (gone.has(entry) || !(entry in stored));
  });
  const keys = [...over.filter((entry) => !isSetAside(entry)).map(({ key }) => key), ...closed];
  if (keys.length > 0) await browser.storage.local.remove(keys);
  await dropAside(over.filter(isSetAside).map(({ key }) => key));
}

/** Closed, and too long ago to go on. */
function isAway({ outcome, decidedAt }: Attempt, now: number): boolean {
  return outcome === 'closed' && Math.abs(now - (decidedAt ?? 0)) > SAME_ATTEMPT_MS;
}

/**
 * Notes of those open attempts in the journal that are meant that they were found closed. The guard's own entries are left
 * alone, so a decision that comes meanwhile stands. Takes the lock; fold afterwards. `now` is epoch ms.
 */
export function closeInJournal(now: number, isMeant: (attempt: GuardAttempt) => boolean): Promise<void> {
  return exclusively('store', async () => {
    const closed = entriesIn(await readJournal())
      .flatMap(({ attempt }) => attempt ?? [])
      .filter((one) => one.outcome === 'open' && isMeant(one))
      .map(({ id }) => [CLOSED_PREFIX + id, now]);
    if (closed.length > 0) await browser.storage.local.set(Object.fromEntries(closed));
  });
}

/** The pause of an attempt is shown again: it is not closed any more. Takes the lock. */
export function openInJournal(id: string): Promise<void> {
  return exclusively('store', () => browser.storage.local.remove(CLOSED_PREFIX + id));
}
