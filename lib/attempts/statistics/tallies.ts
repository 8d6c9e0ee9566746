import { EXPECTATIONS, type Expected } from '../attempt';
import { type Counts, isPause, noCounts, pausesIn, shareLeft } from './index';
import type { Placed } from './place';

/** How often something came up. */
export interface Tally {
  key: string;
  count: number;
}

type KeyCounts = Map<string, number>;

const add = (counts: KeyCounts, key: string) => void counts.set(key, (counts.get(key) ?? 0) + 1);

/** The most frequent first, equal ones by name, so that the same rows always give the same order. */
const sorted = (counts: KeyCounts): Tally[] =>
  [...counts]
    .map(([key, count]) => ({ key, count }))
    .sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1));

/** Counts the key of each row that has one. No list is made of a hundred thousand rows on the way. */
function tally<T>(rows: readonly T[], keyOf: (row: T) => string | null): KeyCounts {
  const counts: KeyCounts = new Map();
  for (const row of rows) {
    const key = keyOf(row);
    if (key !== null) add(counts, key);
  }
  return counts;
}

/** Pauses of one person or kind, and how many of those that ended were left. */
export interface Group {
  key: string;
  pauses: number;
  left: number;
  of: number;
}

function groups(rows: readonly Placed[], keyOf: (row: Placed) => string): Group[] {
  const by = new Map<string, Counts>();
  for (const row of rows) {
    if (row.outcome === 'logged' || row.outcome === 'practical') continue;
    const key = keyOf(row);
    const counts = by.get(key) ?? noCounts();
    counts[row.outcome] += 1;
    by.set(key, counts);
  }
  return [...by].map(([key, counts]) => ({ key, pauses: pausesIn(counts), ...shareLeft(counts) }));
}

/** Pauses by person, in the order of `people`; whoever is not among them is one group under ''. Never a ranking. */
export function byPerson(rows: readonly Placed[], people: readonly string[]): Group[] {
  const rank = new Map(people.map((id, index) => [id, index]));
  const found = groups(rows, ({ personId }) => (rank.has(personId) ? personId : ''));
  return found.sort((a, b) => (rank.get(a.key) ?? people.length) - (rank.get(b.key) ?? people.length));
}

/** Pauses by kind, the fullest first. */
export function byKind(rows: readonly Placed[]): Group[] {
  return groups(rows, ({ kind }) => kind).sort((a, b) => b.pauses - a.pauses || (a.key < b.key ? -1 : 1));
}

/** Pulls noted by hand, by type. */
export function pullsByType(rows: readonly Placed[]): Tally[] {
  return sorted(tally(rows, ({ kind, pull }) => (kind === 'urge' ? pull : null)));
}

/** Exercises finished, in pauses and outside of them (`moments`), by id. */
export function byExercise(rows: readonly Placed[], moments: readonly { exercise: string }[]): Tally[] {
  const counts = tally(rows, ({ kind, exercise }) => (kind === 'urge' ? null : exercise));
  for (const { exercise } of moments) add(counts, exercise);
  return sorted(counts);
}

/** What came before a pause, as it was tapped. */
export interface Before {
  feelings: Tally[];
  going: Tally[];
  /** Pauses with at least one tap. */
  pauses: number;
}

/** Counts feelings named in pauses and what was going on by check-ins. One pause can have more than one of each. */
export function beforeOf(rows: readonly Placed[]): Before {
  const found = { feelings: new Map(), going: new Map() } satisfies Record<string, KeyCounts>;
  let pauses = 0;
  for (const { outcome, feelings, going } of rows) {
    if (!isPause({ outcome })) continue;
    const taps = (feelings?.length ?? 0) + (going?.length ?? 0);
    if (taps === 0) continue;
    pauses += 1;
    for (const feeling of new Set(feelings)) add(found.feelings, feeling);
    for (const matter of new Set(going)) add(found.going, matter);
  }
  return { feelings: sorted(found.feelings), going: sorted(found.going), pauses };
}

/** Pulls before and after an exercise. */
export interface PullPairs {
  pairs: number;
  smaller: number;
  same: number;
  larger: number;
}

/** Compares pulls before and after an exercise, from rows in which both were asked in that order. */
export function pullPairs(rows: readonly Placed[]): PullPairs {
  const found = { pairs: 0, smaller: 0, same: 0, larger: 0 };
  for (const { urge, urgeAfter, exercise, inOrder } of rows) {
    if (!inOrder || exercise === null || urge === null || urgeAfter === null) continue;
    found.pairs += 1;
    found[urgeAfter < urge ? 'smaller' : urgeAfter > urge ? 'larger' : 'same'] += 1;
  }
  return found;
}

/** What a look did: told, or not. */
export const FELT = ['lighter', 'same', 'heavier', 'untold'] as const;
export type Felt = (typeof FELT)[number];
/** Expected against felt: counts by what was expected, then by what was told afterwards. */
export type ExpectedFelt = Record<Expected, Record<Felt, number>>;

/** Pairs are shown from so many answered ones on. */
export const PAIRS_NEEDED = 5;

/** What was expected of looks that were opened, against what was told of them; a skipped or missing answer is `untold`. */
export function expectedFelt(rows: readonly Placed[]): ExpectedFelt {
  const none = () => ({ lighter: 0, same: 0, heavier: 0, untold: 0 });
  const table: ExpectedFelt = { lighter: none(), same: none(), heavier: none() };
  for (const { outcome, expected, felt } of rows) {
    if (outcome !== 'continued' || expected === null) continue;
    table[expected][felt === null || felt === 'skipped' ? 'untold' : felt] += 1;
  }
  return table;
}

/** How many looks were opened with something expected; `answered` of them have an answer too. */
export function pairsIn(table: ExpectedFelt): { all: number; answered: number } {
  const rows = EXPECTATIONS.map((expected) => table[expected]);
  const answered = rows.reduce((sum, { lighter, same, heavier }) => sum + lighter + same + heavier, 0);
  return { all: answered + rows.reduce((sum, { untold }) => sum + untold, 0), answered };
}

/** Lengths of looks (minutes): up to 1, up to 5, up to 15, longer. */
export const LENGTHS = [1, 5, 15, Number.POSITIVE_INFINITY] as const;

/** Looks by how long they were open for, and their minutes in all. */
export interface MinutesOpen {
  /** As many as `LENGTHS`. */
  looks: number[];
  minutes: number;
}

/** Counts looks by the length they were opened for, added minutes included. */
export function minutesOpen(rows: readonly Placed[]): MinutesOpen {
  const looks = LENGTHS.map(() => 0);
  let sum = 0;
  for (const { outcome, minutes } of rows) {
    if (outcome !== 'continued' || minutes === null) continue;
    const length = LENGTHS.findIndex((most) => minutes <= most);
    looks[length] = (looks[length] as number) + 1;
    sum += minutes;
  }
  return { looks, minutes: sum };
}
