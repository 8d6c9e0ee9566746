import * as z from 'zod/mini';
import {
  type Attempt,
  closeAttempt,
  type GuardAttempt,
  isDecided,
  mergeAttempt,
} from '../../attempts/attempt';
import { type JournalEntry, SAME_ATTEMPT_MS } from '../../attempts/journal';
import { browser } from '../../browser/api';
import { JOURNAL_PREFIX } from '../guard-store';
import { exclusively } from '../lock';
import { attempt } from '../rows';
import { dropWaiting, saveAttempts, waitingAttempts } from './attempts';
import { readLocal } from './keys';

/** What an entry must look like to be counted. */
const journalEntry = z.object({
  attempt: z.extend(attempt, { id: z.uuid() }),
  entry: z.nullable(z.string()),
});

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

/** The journal as it is stored, by its keys. */
const readJournal = () => readLocal((key) => key.startsWith(JOURNAL_PREFIX));

async function fold(now: number): Promise<boolean> {
  const [all, waiting] = await Promise.all([readJournal(), waitingAttempts()]);
  const read = Object.entries(all).map(([key, value]) => ({ key, attempt: readEntry(value) }));
  const good = read.flatMap(({ attempt: known }) => known ?? []);
  /** All that is told of each attempt. */
  const told = new Map<string, Attempt>();
  for (const one of [...good, ...Object.values(waiting)])
    told.set(one.id, mergeAttempt(told.get(one.id), one));
  const attempts = [...told.values()];
  if (attempts.length > 0) await saveAttempts(attempts);
  const settled = new Set(
    attempts.filter((one) => isDecided(one.outcome) || isAway(one, now)).map(({ id }) => id),
  );
  const over = read.filter(({ attempt: known }) => known === null || settled.has(known.id));
  if (over.length > 0) await browser.storage.local.remove(over.map(({ key }) => key));
  // What is in the database need not wait in memory, decided or not.
  await dropWaiting(new Set(told.keys()));
  return attempts.some((one) => one.outcome === 'closed' && !isAway(one, now));
}

/** Closed, and too long ago to go on. */
function isAway({ outcome, decidedAt }: Attempt, now: number): boolean {
  return outcome === 'closed' && Math.abs(now - (decidedAt ?? 0)) > SAME_ATTEMPT_MS;
}

/** Closes those of the open attempts in the journal that are meant. Takes the lock; fold afterwards. `now` is epoch ms. */
export function closeInJournal(now: number, isMeant: (attempt: GuardAttempt) => boolean): Promise<void> {
  return exclusively('store', async () => {
    const closed = Object.entries(await readJournal())
      .filter(([, value]) => journalEntry.safeParse(value).success)
      .map(([key, value]) => [key, value as JournalEntry] as const)
      .filter(([, { attempt }]) => attempt.outcome === 'open' && isMeant(attempt))
      .map(([key, entry]) => [key, { ...entry, attempt: closeAttempt(entry.attempt, now) }]);
    if (closed.length > 0) await browser.storage.local.set(Object.fromEntries(closed));
  });
}
