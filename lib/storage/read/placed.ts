import { millisecondsInDay } from 'date-fns/constants';
import type { Attempt } from '../../attempts/attempt';
import { type Answered, type Cut, type Here, type Placed, place } from '../../attempts/statistics/place';
import { database } from '../database';
import { TIME_MOST } from '../rows';
import { readable } from './unreadable';

/** A page has about so many rows at most: read and put on the calendar in a few milliseconds. */
const PAGE_ROWS = 1_500;
/** How much time the first page spans (ms), and any at most. */
const FIRST_SPAN_MS = 7 * millisecondsInDay;
const SPAN_MOST_MS = 366 * millisecondsInDay;

type Paged = 'attempts' | 'checkins';

/** Which rows of a table: `from <= at < until` (epoch ms). */
interface Wanted {
  table: Paged;
  from: number;
  until: number;
}

/**
 * Calls `each` with the rows that are wanted, newest page first. Each page is a transaction of its own, so that no write waits
 * for more than one, and spans as much time as its rows allow, so that no page freezes the window.
 */
async function eachPage<T>({ table, from, until }: Wanted, each: (rows: T[]) => void, signal?: AbortSignal) {
  let span = FIRST_SPAN_MS;
  for (let end = until; end > from && !signal?.aborted; ) {
    const start = Math.max(from, end - span);
    const rows = await database.transaction('r', database.table(table), () =>
      database.table<T>(table).where('at').between(start, end).toArray(),
    );
    each(readable(table, rows));
    end = start;
    if (rows.length > PAGE_ROWS) span = Math.max(millisecondsInDay / 4, span / 2);
    else if (rows.length < PAGE_ROWS / 3) span = Math.min(SPAN_MOST_MS, span * 2);
  }
}

/** Check-ins by the id of their attempt. */
export type Answers = Map<string, Answered>;

/** Check-ins told from `from` on and before `until` (epoch ms). */
export async function readAnswers(from: number, until: number, signal?: AbortSignal): Promise<Answers> {
  const answers: Answers = new Map();
  const share = sharing();
  await eachPage<{ attempt: string } & Answered>(
    { table: 'checkins', from, until },
    (page) => {
      for (const { attempt, felt, going } of page) answers.set(attempt, { felt, going: going.map(share) });
    },
    signal,
  );
  return answers;
}

/**
 * Lets a live query watch the whole of what is wanted, by one row of it: over many pages Dexie loses track of the query that
 * reads them (its limit for native `await`, `ZONE_ECHO_LIMIT`).
 */
const watch = ({ table, from, until }: Wanted) =>
  database.table(table).where('at').between(from, until).limit(1).toArray();

/** Texts of rows are said once and shared, so that a hundred thousand rows keep no hundred thousand copies. */
function sharing() {
  const known = new Map<string, string>();
  return (text: string): string => {
    const found = known.get(text);
    if (found === undefined) known.set(text, text);
    return found ?? text;
  };
}

/** What a range of rows is read by: times (epoch ms), where the person is and how they cut their days. */
export interface Range {
  from: number;
  /** `null`: to the end, whatever the clock of then said. */
  until: number | null;
  now: Here;
  cut: Cut;
  /** Check-ins to rows of the range that were told long after it. */
  late?: Answers;
}

/** A check-in is told so long (ms) after its pause at most, but for those that came by other means. */
export const ANSWERED_MS = 2 * millisecondsInDay;

/**
 * Pauses and pulls of a range on the person's calendar, joined with their check-ins, oldest first. Stops early, with what it
 * has, once `signal` is aborted.
 */
export async function readPlaced(
  { from, until, now, cut, late }: Range,
  signal?: AbortSignal,
): Promise<Placed[]> {
  const share = sharing();
  const end = until ?? now.at;
  const told = until === null ? now.at + 1 : Math.min(now.at + 1, until + ANSWERED_MS);
  await Promise.all([
    watch({ table: 'attempts', from, until: until ?? Number.POSITIVE_INFINITY }),
    watch({ table: 'checkins', from, until: told }),
  ]);
  const answers = await readAnswers(from, told, signal);
  const answer = (id: string) => answers.get(id) ?? late?.get(id);
  const found: Placed[][] = [];
  const keep = (rows: Attempt[]) =>
    found.push(
      rows.map((row) => {
        const placed = place(row, answer(row.id), now, cut);
        placed.personId = share(placed.personId);
        return placed;
      }),
    );
  if (until === null) {
    const ahead = await database.table('attempts').where('at').between(end, TIME_MOST, true, true).toArray();
    const odd = await database.attempts.where('at').below(0).or('at').above(TIME_MOST).limit(100).toArray();
    keep(readable('attempts', [...ahead, ...odd]));
  }
  await eachPage<Attempt>({ table: 'attempts', from, until: end }, keep, signal);
  return found.reverse().flat();
}
