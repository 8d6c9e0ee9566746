import { closeAttempt, TIME_MOST } from '../attempts/attempt';
import type { JournalEntry } from '../attempts/journal';
import { native } from '../browser/native';
import type { Held } from '../matching/match';
import { type Pass, passRank } from '../policy/pass';
import { WAIT_MAX } from '../policy/wait';

// What the guard reads and writes in `storage.local`: keys, shapes and checks. Without a schema, to stay small.

/** No pass is longer (ms): 366 days. */
const PASS_MOST = 31_622_400_000;

/** Shape version of the index. One that is newer or damaged is set aside and rebuilt from the database. */
export const INDEX_VERSION = 1;

/** All the guard may know, kept in `storage.local` under `index`. Derived from the database, never edited by hand. */
export interface GuardIndex extends Held {
  version: typeof INDEX_VERSION;
  /** seconds before Continue */
  wait: number;
  /** address after Leave, or `null` for the way back */
  leaveTo: string | null;
  /** a break from Lull (epoch ms), or `null`; stored under this name */
  rest: { from: number; until: number } | null;
  /** `false` where a practical visit leaves no row; missing where it does, or where nobody knows. */
  keepPractical?: false;
  /** The theme, where it is not the browser's own: the cover is painted in it. */
  scheme?: 'light' | 'dark';
  /** Minutes a removal waits where the user chose so, for while the database does not open. */
  cooling?: number;
}

/** Person id -> pass, kept under `passes`. */
export type Passes = Record<string, Pass>;

/** A pass the guard had to open without the background, under a key of its own. */
export interface GuardPass {
  personId: string;
  pass: Pass;
}

/** What one read of `storage.local` gives. `index` is `null` when there is none that can be used. */
export interface GuardState {
  index: GuardIndex | null;
  passes: Passes;
  journal: JournalEntry[];
}

export const JOURNAL_PREFIX = 'journal:';
/** When an attempt that says it is open was found closed (epoch ms). Written by the background, which leaves the guard's own keys alone. */
export const CLOSED_PREFIX = 'closed:';
export const GUARD_PASS_PREFIX = 'pass:';
export const FRAME_PREFIX = 'frame:';

const OF_GUARDS = [JOURNAL_PREFIX, GUARD_PASS_PREFIX, FRAME_PREFIX];
/** Whether a key of `storage.local` is one that guards write, at any moment and without the lock. */
export const isOfGuard = (key: string): boolean => OF_GUARDS.some((prefix) => key.startsWith(prefix));

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown) => typeof value === 'string';
const isList = (value: unknown, fits: (one: unknown) => boolean) => Array.isArray(value) && value.every(fits);
const isWithin = (value: unknown, most: number): value is number =>
  typeof value === 'number' && value >= 0 && value <= most;
const hasTexts = (value: unknown, ...names: string[]): value is Record<string, unknown> =>
  isRecord(value) && names.every((name) => isText(value[name]));

/** The index if its shape is the one this version writes, else `null`. */
export function asIndex(value: unknown): GuardIndex | null {
  if (!isRecord(value) || value.version !== INDEX_VERSION || !isRecord(value.held)) return null;
  const { held, searches = [], wait, leaveTo, rest } = value;
  const fits =
    isWithin(wait, WAIT_MAX) &&
    (leaveTo === null || isText(leaveTo)) &&
    (rest === null || isSpan(rest)) &&
    isList(searches, isSearch) &&
    Object.values(held).every((one) => hasTexts(one, 'person', 'quiet'));
  return fits ? (value as unknown as GuardIndex) : null;
}

const isTexts = (value: unknown) => isList(value, isText);
const isSearch = (value: unknown) =>
  hasTexts(value, 'person') && isTexts(value.on) && isList(value.names, isTexts);

/** A stretch of time, of a pass or a break: one that nothing ends would switch the pause off for good. */
const isSpan = (value: unknown) =>
  isRecord(value) && isWithin(value.from, TIME_MOST) && isWithin(value.until, value.from + PASS_MOST);

/** Passes whose shape can be trusted; others are dropped, which only means a pause too many. */
export function asPasses(value: unknown): Passes {
  if (!isRecord(value)) return {};
  return Object.fromEntries(Object.entries(value).filter(([, pass]) => isSpan(pass))) as Passes;
}

/** Whether an attempt can go on from this entry. What else of it cannot be, the background finds out. */
const isEntry = (value: unknown): value is JournalEntry =>
  isRecord(value) && hasTexts(value.attempt, 'id', 'personId');

/** Whether a key of `storage.local` has to do with passes. */
export function isPassKey(key: string): boolean {
  return key === 'passes' || key.startsWith(GUARD_PASS_PREFIX);
}

/**
 * The passes in what `storage.local` has: those under `passes`, and those the guard opened itself. Of two for a person the
 * one that opens more wins (`passRank`); one of the guard's that is over at `now` (epoch ms) is ignored.
 */
export function passesIn(stored: Record<string, unknown>, now: number): Passes {
  const passes = asPasses(stored.passes);
  for (const [key, value] of Object.entries(stored)) {
    if (!key.startsWith(GUARD_PASS_PREFIX) || !isRecord(value) || !isSpan(value.pass)) continue;
    const { personId, pass } = value as unknown as GuardPass;
    if (passRank(pass, now) > passRank(passes[personId], now)) passes[personId] = pass;
  }
  return passes;
}

/** All of `storage.local`. Rejects when the browser refuses to read. */
export function readStored(): Promise<Record<string, unknown>> {
  return native.storage.local.get(null);
}

/** Everything the guard may know in what `storage.local` has. `now` is epoch ms. */
export function guardStateIn(stored: Record<string, unknown>, now: number): GuardState {
  return { index: asIndex(stored.index), passes: passesIn(stored, now), journal: journalIn(stored) };
}

/** The journal in what `storage.local` has. */
export function journalIn(stored: Record<string, unknown>): JournalEntry[] {
  return Object.entries(stored)
    .filter(([key]) => key.startsWith(JOURNAL_PREFIX))
    .map(([, value]) => value)
    .filter(isEntry)
    .map((entry) => closedEntry(entry, stored));
}

/** The entry as it is: closed where it was found closed meanwhile. */
function closedEntry(entry: JournalEntry, stored: Record<string, unknown>): JournalEntry {
  const at = stored[CLOSED_PREFIX + entry.attempt.id];
  return typeof at === 'number' ? { ...entry, attempt: closeAttempt(entry.attempt, at) } : entry;
}

/** Everything the guard may know, in one read and without the worker. Rejects when the browser refuses to read. */
export async function readGuardState(): Promise<GuardState> {
  return guardStateIn(await readStored(), Date.now());
}

/** The index alone, or `null` when there is none that can be used. */
export async function readIndex(): Promise<GuardIndex | null> {
  return asIndex((await native.storage.local.get('index')).index);
}

/** Writes an attempt down where nothing can lose it. Rejects when the browser refuses to write. */
export async function writeJournal(entry: JournalEntry): Promise<void> {
  await native.storage.local.set({ [JOURNAL_PREFIX + entry.attempt.id]: entry });
}

/**
 * Opens a pass from the page itself, for when the background does not answer. It is a key of its own, so that no shared one
 * is changed without the lock; the background folds it into `passes`. Rejects when the browser refuses to write.
 */
export async function writeGuardPass(personId: string, pass: Pass): Promise<void> {
  const key = GUARD_PASS_PREFIX + (pass.attempt || personId);
  await native.storage.local.set({ [key]: { personId, pass } satisfies GuardPass });
}

/** Announces the one-time token of a pause frame; its value is the time (epoch ms). Rejects when the browser refuses to write. */
export async function writeFrameToken(token: string): Promise<void> {
  await native.storage.local.set({ [FRAME_PREFIX + token]: Date.now() });
}
