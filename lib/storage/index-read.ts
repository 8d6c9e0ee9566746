import type { JournalEntry } from '../attempts/journal';
import { native } from '../browser/native';
import type { Held } from '../matching/match';
import type { Pass } from '../policy/pass';
import { WAIT_DEFAULT } from '../policy/wait';

/** Shape version of the index. One that is newer or damaged is set aside and rebuilt from the database. */
export const INDEX_VERSION = 1;

/** All the guard may know, kept in `storage.local` under `index`. Derived from the database, never edited by hand. */
export interface GuardIndex extends Held {
  version: typeof INDEX_VERSION;
  /** seconds before Continue */
  wait: number;
  /** place after Leave, or `null` for the way back */
  leaveTo: string | null;
  /** a break from Lull (epoch ms), or `null` */
  rest: { from: number; until: number } | null;
}

/** Person id -> pass, kept under `passes`. */
export type Passes = Record<string, Pass>;

/** What one read of `storage.local` gives. `index` is `null` when there is none that can be used. */
export interface Known {
  index: GuardIndex | null;
  passes: Passes;
  journal: JournalEntry[];
}

export const JOURNAL_PREFIX = 'journal:';

/** A first index: nothing held. */
export function emptyIndex(): GuardIndex {
  return { version: INDEX_VERSION, wait: WAIT_DEFAULT, leaveTo: null, rest: null, held: {}, searches: [] };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The index if its shape is the one this version writes, else `null`. */
export function asIndex(value: unknown): GuardIndex | null {
  if (!isRecord(value) || value.version !== INDEX_VERSION || !isRecord(value.held)) return null;
  if (typeof value.wait !== 'number' || !Object.values(value.held).every(isHeldProfile)) return null;
  return value as unknown as GuardIndex;
}

function isHeldProfile(value: unknown): boolean {
  return isRecord(value) && typeof value.person === 'string' && typeof value.quiet === 'string';
}

/** Passes whose shape can be trusted; others are dropped, which only means a pause too many. */
export function asPasses(value: unknown): Passes {
  if (!isRecord(value)) return {};
  const good = Object.entries(value).filter(
    ([, pass]) => isRecord(pass) && typeof pass.from === 'number' && typeof pass.until === 'number',
  );
  return Object.fromEntries(good) as unknown as Passes;
}

/** Everything the guard may know, in one read and without the worker. Rejects when the browser refuses to read. */
export async function readKnown(): Promise<Known> {
  const all = await native.storage.local.get(null);
  const journal = Object.entries(all).filter(
    ([key, value]) => key.startsWith(JOURNAL_PREFIX) && isRecord(value),
  );
  return {
    index: asIndex(all.index),
    passes: asPasses(all.passes),
    journal: journal.map(([, value]) => value as unknown as JournalEntry),
  };
}

/** Writes an attempt down where nothing can lose it. Rejects when the browser refuses to write. */
export async function writeJournal(entry: JournalEntry): Promise<void> {
  await native.storage.local.set({ [JOURNAL_PREFIX + entry.attempt.id]: entry });
}

/** Opens a pass from the page itself, for when the background cannot be reached. */
export async function writePass(personId: string, pass: Pass): Promise<void> {
  const { passes } = await native.storage.local.get('passes');
  await native.storage.local.set({ passes: { ...asPasses(passes), [personId]: pass } });
}
