import { millisecondsInDay } from 'date-fns/constants';
import type { Attempt } from '../attempts/attempt';
import { BACKUP_TABLES, type BackupTable } from '../attempts/backup';
import { database } from './database';
import { type Gone, goneWith, type Leaving, peopleGone, peopleWith } from './file-gone';
import type { FileSetting } from './file-rows';
import { hasWordsOver, isShorter, stillKept, wordsEndWith } from './file-words';
import type { ImportDatabase } from './import-database';
import { deletedId, isAhead, isDeletable, isDeleted, isSame, joined } from './merge';
import { Owners } from './owners';
import { inPages } from './read/pages';
import { deletedAt, rowsHere } from './rows-here';
import { DELETED_DAYS, type Deleted, type Hint, type Person } from './schema';

/**
 * What bringing in a file does to one row. `new`: it was not here. `changed`: it is newer in the file. `same`: it stays as it is
 * here. `deleted`: it was deleted here, and stays away unless it is asked back. `out`: it stays out, or goes from here, for a reason
 * that is told apart.
 */
export type Verdict = 'new' | 'changed' | 'same' | 'deleted' | 'out';

/** A row of the file with what becomes of it. */
export interface Judged {
  verdict: Verdict;
  /** As it comes to stand here. */
  row: object;
  /** As it stands here now. */
  before?: object | undefined;
  /** Whether its words stay out, whose days are over. */
  over?: boolean;
}

/** What a file does, row by row, without doing it. */
export interface Effects {
  /** Rows of a page of the file. */
  judged: (table: BackupTable, rows: readonly Judged[]) => Promise<unknown> | unknown;
  /** Ids that were deleted where the file is from. */
  deleted?: (rows: readonly Deleted[]) => Promise<unknown> | unknown;
  /** Rows here that go with them. */
  gone?: (rows: readonly Gone[]) => Promise<unknown> | unknown;
}

/** How rows are judged. */
export interface Judging {
  /** epoch ms */
  now: number;
  /** Whether rows of the file that were deleted here come back. */
  back: boolean;
  /** Whether a shorter time for words comes along: some of them may go by it. Without a yes the choice here stays. */
  shorter?: boolean;
  /** Words from before this moment (epoch ms) have had their days and stay away; `walkFile` finds it. */
  end?: number;
  /** Who has something here afterwards; without it, now. `walkFile` finds it. */
  owners?: Owners;
}

/** Each is asked for here and compared, so fewer at once than are only read. */
const JUDGED_ROWS = 125;

/** Tables that are judged last: another address hangs on a profile, and someone who was deleted on what is theirs. */
export const LAST_TABLES = ['hints', 'people'] as const satisfies BackupTable[];
const isLast = (table: BackupTable): boolean => (LAST_TABLES as readonly string[]).includes(table);

/** The tables of a file in the order they are judged. */
const JUDGED_TABLES = [
  ...BACKUP_TABLES.filter((table) => table !== 'deleted' && !isLast(table)),
  ...LAST_TABLES,
];

/** Walks through a whole file beside Lull's own rows and tells what it would do. Changes nothing. */
export async function walkFile(from: ImportDatabase, judging: Judging, effects: Effects): Promise<void> {
  const owners = new Owners();
  const leaving = await walkDeleted(from, judging.now, owners, effects);
  const rowJudging = { ...judging, owners, end: await wordsEndWith(from, judging) };
  /** People as they are here afterwards. */
  const people = new Map(leaving.map(({ person }) => [person.id, person]));
  for (const table of JUDGED_TABLES) {
    const each = async (rows: object[]) => {
      const judged = await judge(table, rows, rowJudging, await deletedThere(from, table, rows, judging.now));
      for (const { verdict, row, before } of judged) {
        if (verdict === 'deleted') owners.staysAway(table, row);
        if (verdict !== 'new' && verdict !== 'changed') continue;
        if (before) owners.goes(table, before);
        owners.comes(table, row);
        if (table === 'people') people.set((row as Person).id, row as Person);
      }
      await effects.judged(table, judged);
    };
    await inPages(from.rowsOf(table), each, JUDGED_ROWS);
  }
  const after = leaving.map(({ person, at }) => ({ person: people.get(person.id) ?? person, at }));
  const gone = await peopleGone(after, judging.now, owners);
  await effects.gone?.(gone.map((row) => ({ table: 'people', id: row.id, row })));
}

/** Tells what goes with the ids that were deleted where the file is from, but people; resolves to those of them who may go. */
async function walkDeleted(
  from: ImportDatabase,
  now: number,
  owners: Owners,
  effects: Effects,
): Promise<Leaving[]> {
  const leaving: Leaving[] = [];
  const each = async (page: Deleted[]) => {
    const valid = page.filter((row) => isRemembered(row, now));
    await effects.deleted?.(valid);
    const gone = await withoutNewer(from, await goneWith(valid, now), now);
    for (const { table, row } of gone) owners.goes(table, row);
    leaving.push(...(await peopleWith(valid)));
    await effects.gone?.(gone);
  };
  await inPages(from.table<Deleted>('deleted'), each, JUDGED_ROWS);
  return leaving;
}

/** Whether the id of a deleted row is still remembered, and was not deleted tomorrow. */
function isRemembered({ at }: Deleted, now: number): boolean {
  return at > now - DELETED_DAYS * millisecondsInDay && !isAhead(at, now);
}

/** These rows without those the file has as they were brought back, or changed, since they were deleted. */
async function withoutNewer(from: ImportDatabase, gone: readonly Gone[], now: number): Promise<Gone[]> {
  const rowsThere = await Promise.all(gone.map(({ table, id }) => from.rowsOf(table).get(id)));
  const newer = new Set<Gone>();
  for (const [i, one] of gone.entries()) {
    const there = rowsThere[i];
    const [here] = there ? await rowsHere(one.table, [one.row]) : [];
    if (!there || !here) continue;
    const after = joined(one.table, here, there, now);
    const [at] = await deletedThere(from, one.table, [after], now);
    if (!isDeleted(after, at, now)) newer.add(one);
  }
  return gone.filter((one) => !newer.has(one));
}

/** When these rows were deleted where the file is from (epoch ms). */
async function deletedThere(
  from: ImportDatabase,
  table: BackupTable,
  rows: readonly object[],
  now: number,
): Promise<(number | undefined)[]> {
  const times = await deletedAt(from.table<Deleted>('deleted'), table, rows);
  return times.map((at) => (at !== undefined && isRemembered({ id: '', at }, now) ? at : undefined));
}

/** Whether a row of the file is written here. */
export const isTaken = ({ verdict }: Judged): boolean => verdict === 'new' || verdict === 'changed';

/** What becomes of these rows of a file now. Works inside a transaction of Lull's database too. */
export async function judge(
  table: BackupTable,
  incoming: readonly object[],
  { now, back, shorter = false, end = Number.NEGATIVE_INFINITY, owners = new Owners() }: Judging,
  deletedThere: readonly (number | undefined)[] = [],
): Promise<Judged[]> {
  const rows = incoming.map((row) => stillKept(table, row, end));
  const here = await rowsHere(table, rows);
  const deletedHere = await deletedAt(database.deleted, table, rows);
  const marks = rows.map((_, i) => latest(deletedHere[i], deletedThere[i]));
  const ofNobody = await hintsOfNobody(table, rows, owners);
  const needed = await neededPeople(table, rows, marks, owners);

  const fate = (row: object, before: object | undefined, mark: number | undefined): Judged => {
    if (table === 'settings' && !shorter && isShorter(row as FileSetting, before as FileSetting, now))
      return { verdict: 'out', row };
    if (before) {
      // Nearly always so, and much quicker told.
      const after = isSame(before, row) ? before : joined(table, before, row, now);
      if (isDeleted(after, isOneRow(table, after, row) ? mark : undefined, now) && !needed.has(row))
        return { verdict: 'out', row: before };
      return isSame(after, before) ? { verdict: 'same', row: before } : { verdict: 'changed', row: after };
    }
    if (needed.has(row)) return { verdict: 'new', row };
    if (ofNobody.has(row)) return { verdict: owners.couldHaveProfile(row as Hint) ? 'deleted' : 'out', row };
    if (table === 'texts' && hasWordsOver(table, row, end, now)) return { verdict: 'out', row, over: true };
    if (mark === undefined || !isDeleted(row, mark, now)) return { verdict: 'new', row };
    if (!back) return { verdict: 'deleted', row };
    return { verdict: 'new', row: { ...row, editedAt: Math.max(now, mark + 1) } };
  };
  return rows.map((row, i) => {
    const before = here[i];
    const judged: Judged = { ...fate(row, before, marks[i]), before };
    const isOut = judged.verdict === 'deleted' || judged.verdict === 'out';
    if (row !== incoming[i] && !isOut) judged.over = (judged.row as Attempt).note === null;
    return judged;
  });
}

/** Whether two rows with one key are the same row: a profile that got a pause again is another. */
const isOneRow = (table: BackupTable, a: object, b: object): boolean =>
  !isDeletable(table) || deletedId(table, a) === deletedId(table, b);

const latest = (a: number | undefined, b: number | undefined): number | undefined =>
  a === undefined || b === undefined ? (a ?? b) : Math.max(a, b);

/** Those of these people who come though they were deleted. */
async function neededPeople(
  table: BackupTable,
  rows: readonly object[],
  deleted: readonly (number | undefined)[],
  owners: Owners,
): Promise<Set<object>> {
  const needed = new Set<object>();
  if (table !== 'people' || deleted.every((at) => at === undefined)) return needed;
  for (const row of rows) if (await owners.has((row as Person).id)) needed.add(row);
  return needed;
}

/** Those of these other addresses that stand beside no profile they may belong to. */
async function hintsOfNobody(
  table: BackupTable,
  rows: readonly object[],
  owners: Owners,
): Promise<Set<object>> {
  const ofNobody = new Set<object>();
  if (table !== 'hints') return ofNobody;
  for (const row of rows) if (!(await owners.hasProfile(row as Hint))) ofNobody.add(row);
  return ofNobody;
}

/** Whether an attempt was a pause, and not noted by hand. */
export const isPause = (row: object): boolean => (row as Attempt).outcome !== 'logged';
