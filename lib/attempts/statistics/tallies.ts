import { EXPECTATIONS, type Expected } from '../attempt';
import { type Counts, countsOf, isPause, pausesIn, shareLeft } from './index';
import type { Placed } from './place';

/** How often something came up. */
export interface Tally {
  key: string;
  count: number;
}

/** Counts keys, the most frequent first, equal ones by name, so that the same rows always give the same order. */
function tally(keys: Iterable<string>): Tally[] {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts]
    .map(([key, count]) => ({ key, count }))
    .sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1));
}

/** Pauses of one person or kind, and how many of those that ended were left. */
export interface Group {
  key: string;
  pauses: number;
  left: number;
  of: number;
}

function groups(rows: readonly Placed[], keyOf: (row: Placed) => string): Group[] {
  const by = new Map<string, Placed[]>();
  for (const row of rows) {
    if (!isPause(row)) continue;
    const key = keyOf(row);
    const group = by.get(key);
    if (group) group.push(row);
    else by.set(key, [row]);
  }
  return [...by].map(([key, group]) => {
    const counts: Counts = countsOf(group);
    return { key, pauses: pausesIn(counts), ...shareLeft(counts) };
  });
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
  return tally(rows.flatMap(({ kind, pull }) => (kind === 'urge' && pull !== null ? [pull] : [])));
}

/** Exercises finished, in pauses and outside of them (`moments`), by id. */
export function byExercise(rows: readonly Placed[], moments: readonly { exercise: string }[]): Tally[] {
  const inPauses = rows.flatMap(({ kind, exercise }) =>
    kind !== 'urge' && exercise !== null ? [exercise] : [],
  );
  return tally([...inPauses, ...moments.map(({ exercise }) => exercise)]);
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
  const told = rows.filter(({ feelings, going }) => (feelings?.length ?? 0) + (going?.length ?? 0) > 0);
  return {
    feelings: tally(told.flatMap(({ feelings }) => [...new Set(feelings ?? [])])),
    going: tally(told.flatMap(({ going }) => [...new Set(going ?? [])])),
    pauses: told.length,
  };
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

/** Pairs are shown from so many told ones on. */
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

/** How many looks were opened with something expected; `told` of them have an answer too. */
export function pairsIn(table: ExpectedFelt): { all: number; told: number } {
  const rows = EXPECTATIONS.map((expected) => table[expected]);
  const told = rows.reduce((sum, { lighter, same, heavier }) => sum + lighter + same + heavier, 0);
  return { all: told + rows.reduce((sum, { untold }) => sum + untold, 0), told };
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
