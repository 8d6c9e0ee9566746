import * as z from 'zod/mini';
import {
  ATTEMPT_KINDS,
  type Attempt,
  closeAttempt,
  type GuardAttempt,
  isDecided,
  OUTCOMES,
} from '../../attempts/attempt';
import { type JournalEntry, SAME_ATTEMPT_MS } from '../../attempts/journal';
import { browser } from '../../browser/api';
import { JOURNAL_PREFIX } from '../guard-store';
import { exclusively } from '../lock';
import { saveAttempts } from './attempts';

const time = z.number().check(z.gte(0));
const urge = z.number().check(z.gte(0), z.lte(10));
/** The guard leaves out what it does not know. */
const nullByDefault = <T extends z.ZodMiniType>(schema: T) => z._default(z.nullable(schema), null as never);

/** What an entry must look like to be counted. */
const journalEntry = z.object({
  attempt: z.object({
    id: z.uuid(),
    at: time,
    offset: z.number(),
    personId: z.string(),
    platform: z.string(),
    kind: z.enum(ATTEMPT_KINDS),
    outcome: z.enum(OUTCOMES),
    decidedAt: z.nullable(time),
    minutes: nullByDefault(z.number()),
    urge: nullByDefault(urge),
    urgeAfter: nullByDefault(urge),
    feelings: nullByDefault(z.array(z.string())),
    exercise: nullByDefault(z.string()),
    note: nullByDefault(z.string()),
  }),
  entry: z.nullable(z.string()),
});

/** The attempt of a journal entry, or `null` for what is none. */
export function readEntry(value: unknown): Attempt | null {
  const read = journalEntry.safeParse(value);
  return read.success ? read.data.attempt : null;
}

/** What the journal has of one attempt, or `null`. */
export async function attemptInJournal(id: string): Promise<Attempt | null> {
  const key = JOURNAL_PREFIX + id;
  return readEntry((await browser.storage.local.get(key))[key]);
}

/**
 * Folds the journal into the database, each attempt once by its id, and forgets what is settled. Nothing is forgotten
 * before the database has it on disk; when it refuses, this rejects and the journal stays for the next time. Resolves to
 * whether an entry is waiting for its ten seconds to pass. Takes the lock. `now` is epoch ms.
 */
export function foldJournal(now: number): Promise<boolean> {
  return exclusively('store', () => fold(now));
}

/** The journal as it is stored, by its keys. */
async function readJournal(): Promise<Record<string, unknown>> {
  const keys = (await browser.storage.local.getKeys()).filter((key) => key.startsWith(JOURNAL_PREFIX));
  return keys.length > 0 ? browser.storage.local.get(keys) : {};
}

async function fold(now: number): Promise<boolean> {
  const all = await readJournal();
  const keys = Object.keys(all);
  if (keys.length === 0) return false;
  const entries = keys.map((key) => ({ key, read: journalEntry.safeParse(all[key]) }));
  const good = entries.flatMap(({ key, read }) =>
    read.success ? [{ key, attempt: read.data.attempt }] : [],
  );
  await saveAttempts(good.map(({ attempt }) => attempt));
  const settled = good.filter(({ attempt }) => isDecided(attempt.outcome) || isAway(attempt, now));
  const broken = entries.filter(({ read }) => !read.success);
  await browser.storage.local.remove([...settled, ...broken].map(({ key }) => key));
  return good.some(({ attempt }) => attempt.outcome === 'closed' && !isAway(attempt, now));
}

/** Closed, and too long ago to go on. */
function isAway({ outcome, decidedAt }: JournalEntry['attempt'], now: number): boolean {
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
