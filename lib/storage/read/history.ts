import { liveQuery } from 'dexie';
import type { Attempt } from '../../attempts/attempt';
import { database } from '../database';
import { TIME_MOST } from '../rows';
import type { CheckIn, HistoryEvent, Moment } from '../schema';
import { reportOdd } from './newest';
import { readable } from './unreadable';

/** One line of History, with the table its row is in. The check-in of an attempt stands beside it. */
export type Entry =
  | { of: 'attempts'; id: string; at: number; offset: number; row: Attempt; checkIn: CheckIn | null }
  | { of: 'moments'; id: string; at: number; offset: number; row: Moment }
  | { of: 'events'; id: string; at: number; offset: number; row: HistoryEvent };

/** A stretch of time, read whole: every row with `from <= at < before` (epoch ms), newest first. */
export interface EntryPage {
  from: number;
  before: number;
  entries: Entry[];
  /** Nothing is older, or not within the period asked for. */
  last: boolean;
}

/** Rows of each table that are read for one page: so few that whoever scrolls does not feel one come. */
const PAGE_ROWS = 100;
/** After the last time there is. */
export const ALL_TIMES = TIME_MOST + 1;

/** The tables its lines are in. */
export const TABLES: readonly Entry['of'][] = ['attempts', 'moments', 'events'];

const within = (table: Entry['of'], from: number, before: number) =>
  database.table<Entry['row'], string>(table).where('at').between(from, before, true, false);

/** The oldest time of a page: no table has more than a page of rows after it, and of rows of one moment all are in. */
async function startOfPage(since: number, before: number): Promise<number> {
  const starts = await Promise.all(
    TABLES.map(async (table) => {
      const last = await within(table, since, before)
        .reverse()
        .offset(PAGE_ROWS - 1)
        .first();
      return last?.at ?? since;
    }),
  );
  return Math.max(...starts);
}

/** Read upwards and sorted here: a browser hands over rows one by one in the other direction, and all at once in this one. */
async function readWithin(from: number, before: number): Promise<Entry[]> {
  const [attempts = [], moments = [], events = []] = await Promise.all(
    TABLES.map((table) => within(table, from, before).toArray()),
  );
  const rows = readable('attempts', attempts as Attempt[]);
  const looks = rows.filter(({ outcome }) => outcome === 'continued').map(({ id }) => id);
  const answers = readable(
    'checkins',
    (await database.checkins.bulkGet(looks)).filter((answer) => answer !== undefined),
  );
  const answerOf = new Map(answers.map((answer) => [answer.attempt, answer]));
  const entries: Entry[] = [
    ...rows.map((row) => ({
      ...key(row),
      of: 'attempts' as const,
      row,
      checkIn: answerOf.get(row.id) ?? null,
    })),
    ...readable('moments', moments as Moment[]).map((row) => ({ ...key(row), of: 'moments' as const, row })),
    ...readable('events', events as HistoryEvent[]).map((row) => ({
      ...key(row),
      of: 'events' as const,
      row,
    })),
  ];
  return entries.sort((a, b) => b.at - a.at || (a.id < b.id ? -1 : 1));
}

const key = ({ id, at, offset }: Entry['row']) => ({ id, at, offset });

/** The newest rows with `since <= at < before`, as a page. */
export async function readPage(since: number, before: number): Promise<EntryPage> {
  const from = await startOfPage(since, before);
  return { from, before, entries: await readWithin(from, before), last: from <= since };
}

/**
 * Reads a page and follows every change within it, wherever it is made: a page keeps the times it began with, so that rows that
 * come or go move no other page. Returns how to stop.
 */
export function followPage(
  since: number,
  before: number,
  onPage: (page: EntryPage) => void,
  onError: (error: unknown) => void,
): () => void {
  let from: number | null = null;
  const read = async (): Promise<EntryPage> => {
    from ??= await startOfPage(since, before);
    return { from, before, entries: await readWithin(from, before), last: from <= since };
  };
  const subscription = liveQuery(read).subscribe(onPage, onError);
  return () => subscription.unsubscribe();
}

/** Notes the rows whose time no calendar has, so that a page says that they are left out. */
export async function noteOdd(): Promise<void> {
  await Promise.all(TABLES.map((table) => reportOdd(table)));
}
