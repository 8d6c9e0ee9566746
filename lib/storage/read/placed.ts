import { millisecondsInDay } from 'date-fns/constants';
import { ATTEMPT_KINDS, type Attempt, EXPECTATIONS, OUTCOMES } from '../../attempts/attempt';
import { type Answered, type Cut, type Here, type Placed, place } from '../../attempts/statistics/place';
import { database } from '../database';
import { TIME_MOST } from '../rows';
import type { CheckIn } from '../schema';
import { followAnswered } from './follow';
import { readable } from './unreadable';

/** A page has about so many rows at most: read and put on the calendar in a few milliseconds. */
const PAGE_ROWS = 1_500;
/** How much time the first page spans (ms), and any at most. */
const FIRST_SPAN_MS = 7 * millisecondsInDay;
const SPAN_MOST_MS = 366 * millisecondsInDay;

/** Rows of a table by their time: `from <= at < until` (epoch ms). */
interface Stretch {
  table: 'attempts' | 'checkins';
  from: number;
  until: number;
}

/**
 * Calls `each` with the rows that are wanted, newest page first. Each page is a transaction of its own, so that no write waits
 * for more than one, and spans as much time as its rows allow, so that no page freezes the window.
 */
async function eachPage<T>({ table, from, until }: Stretch, each: (rows: T[]) => void, signal?: AbortSignal) {
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
type Answers = Map<string, Answered>;

/** Check-ins told from `from` on and before `until` (epoch ms). */
export async function readAnswers(from: number, until: number, signal?: AbortSignal): Promise<Answers> {
  const answers: Answers = new Map();
  const { list } = sharing();
  await eachPage<{ attempt: string } & Answered>(
    { table: 'checkins', from, until },
    (page) => {
      for (const { attempt, felt, going } of page) answers.set(attempt, { felt, going: list(going) });
    },
    signal,
  );
  return answers;
}

/** Of few check-ins, those that can be read. */
const answersOf = (rows: CheckIn[]): Answers =>
  new Map(readable('checkins', rows).map(({ attempt, felt, going }) => [attempt, { felt, going }]));

/** Check-ins told from `from` (epoch ms) on, which the clock here has not reached: there are few. */
async function readAnswersAhead(from: number): Promise<Answers> {
  return answersOf(await database.checkins.where('at').between(from, TIME_MOST, true, true).toArray());
}

/**
 * Texts and lists of rows are kept once and shared, so that a hundred thousand rows keep no hundred thousand copies. Words the
 * code has too are the code's own: an engine compares two of these without reading them.
 */
function sharing() {
  const texts = new Map<string, string>();
  const lists = new Map<string, readonly string[]>();
  for (const word of [...ATTEMPT_KINDS, ...OUTCOMES, ...EXPECTATIONS]) texts.set(word, word);
  const text = <T extends string | null>(own: T): T => {
    if (own === null) return own;
    const found = texts.get(own);
    if (found === undefined) texts.set(own, own);
    return (found ?? own) as T;
  };
  const list = <T extends readonly string[] | null>(own: T): T => {
    if (own === null) return own;
    const key = own.join('\n');
    const found = lists.get(key);
    // A text of the person's own may have a line break in it.
    if (found && found.length === own.length && found.every((item, index) => item === own[index]))
      return found as T;
    const shared = own.map(text);
    lists.set(key, shared);
    return shared as readonly string[] as T;
  };
  return {
    list,
    /** A row with all its texts and lists shared. */
    row(placed: Placed): Placed {
      placed.personId = text(placed.personId);
      placed.kind = text(placed.kind);
      placed.outcome = text(placed.outcome);
      placed.feelings = list(placed.feelings);
      placed.exercise = text(placed.exercise);
      placed.pull = text(placed.pull);
      placed.expected = text(placed.expected);
      placed.felt = text(placed.felt);
      return placed;
    },
  };
}

type Sharing = ReturnType<typeof sharing>;

/** What a range of rows is read by: times (epoch ms), where the person is and how they cut their days. */
export interface PlacedRange {
  from: number;
  /** `null`: to the end, whatever the clock of then said. */
  until: number | null;
  now: Here;
  cut: Cut;
  /** Reads check-ins to rows of the range that were told long after it. */
  late?: (signal?: AbortSignal) => Promise<Answers>;
}

/** A check-in is told so long (ms) after its pause at most, but for those that came by other means. */
export const ANSWERED_MS = 2 * millisecondsInDay;

/**
 * Pauses and pulls of a range on the person's calendar, joined with their check-ins, oldest first. Stops early, with what it
 * has, once `signal` is aborted.
 */
export async function readPlaced(
  { from, until, now, cut, late }: PlacedRange,
  signal?: AbortSignal,
): Promise<Placed[]> {
  const shared = sharing();
  const end = until ?? now.at;
  const answersUntil = until === null ? now.at + 1 : Math.min(now.at + 1, until + ANSWERED_MS);
  const answers = await readAnswers(from, answersUntil, signal);
  const others = until === null ? await readAnswersAhead(answersUntil) : await late?.(signal);
  const answer = (id: string) => answers.get(id) ?? others?.get(id);
  const found: Placed[][] = [];
  const keep = (rows: Attempt[]) =>
    found.push(rows.map((row) => shared.row(place(row, answer(row.id), now, cut))));
  if (until === null) {
    const ahead = await database.table('attempts').where('at').between(end, TIME_MOST, true, true).toArray();
    const odd = await database.attempts.where('at').below(0).or('at').above(TIME_MOST).limit(100).toArray();
    keep(readable('attempts', [...ahead, ...odd]));
  }
  await eachPage<Attempt>({ table: 'attempts', from, until: end }, keep, signal);
  return found.reverse().flat();
}

/** What to do with rows as they are read. */
export interface OnRows {
  onRows: (rows: Placed[]) => void;
  onError: (error: unknown) => void;
}

/** Of these rows those there are, in the range, as `readPlaced` has them among others. */
async function readThese(ids: readonly string[], range: PlacedRange, shared: Sharing): Promise<Placed[]> {
  const [rows, answers] = await Promise.all([
    database.attempts.bulkGet([...ids]),
    database.checkins.bulkGet([...ids]),
  ]);
  const { from, until, now, cut } = range;
  const inRange = ({ at }: { at: number }) => at >= from && (until === null || at < until);
  const found = readable(
    'attempts',
    rows.filter((row) => row !== undefined),
  ).filter(inRange);
  const said = answersOf(answers.filter((answer) => answer !== undefined));
  return found.map((row) => shared.row(place(row, said.get(row.id), now, cut)));
}

/** As the index of their times has them. */
const isBefore = (a: Placed, b: Placed) => a.at < b.at || (a.at === b.at && a.id < b.id);

/** The rows, oldest first, with what is left of these ids in their place; the same list where none of them is, or was, in it. */
function withThese(rows: Placed[], ids: ReadonlySet<string>, these: readonly Placed[]): Placed[] {
  if (these.length === 0 && !rows.some(({ id }) => ids.has(id))) return rows;
  const all = rows.filter(({ id }) => !ids.has(id));
  for (const own of these) all.splice(all.findLastIndex((row) => isBefore(row, own)) + 1, 0, own);
  return all;
}

/**
 * Reads the rows of a range and follows every change of them: what was written is read, and what was removed is left out, however
 * many there are beside it; only where it is not told which rows changed, all are read anew. Returns how to stop.
 */
export function followPlaced(range: PlacedRange, { onRows, onError }: OnRows): () => void {
  const stop = new AbortController();
  let reading = new AbortController();
  /** `null` until all were read. */
  let rows: Placed[] | null = null;
  const shared = sharing();
  // One after the other, in the order of the changes: what changes while all are read is read once more.
  let work = Promise.resolve();
  const queue = (next: (signal: AbortSignal) => Promise<Placed[]>) => {
    const { signal } = reading;
    work = work
      .then(async () => {
        if (signal.aborted) return;
        const read = await next(signal);
        if (signal.aborted) return;
        if (read === rows) return;
        rows = read;
        onRows(read);
      })
      .catch((error) => {
        if (signal.aborted) return;
        // What was read before is not what there is.
        rows = null;
        onError(error);
      });
  };
  const readAll = () => {
    reading.abort();
    reading = new AbortController();
    queue((signal) => readPlaced(range, signal));
  };
  const follow = (ids: readonly string[] | null) => {
    if (ids === null) return readAll();
    queue(async (signal) => {
      if (rows === null) return readPlaced(range, signal);
      return withThese(rows, new Set(ids), await readThese(ids, range, shared));
    });
  };
  // A change nobody could tell may be of any row.
  stop.signal.addEventListener('abort', followAnswered(follow, readAll));
  stop.signal.addEventListener('abort', () => reading.abort());
  readAll();
  return () => stop.abort();
}
