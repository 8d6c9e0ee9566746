import { millisecondsInDay } from 'date-fns/constants';
import type { Attempt } from '../attempts/attempt';
import { BACKUP_TABLES, type BackupTable } from '../attempts/backup';
import { isAnswerOver, isTextOver, type WordDays, wordsEnd } from '../policy/own-text';
import { database } from './database';
import { type FileProfile, type FileSetting, filePerson, fileProfile } from './file-rows';
import type { ImportDatabase } from './import-database';
import { type Deletable, deletedId, isDeletable, isDeleted, isSame, joined } from './merge';
import { Owners } from './owners';
import { inPages } from './read/pages';
import { settingRows } from './read/save';
import { DEFAULT_SETTINGS } from './read/settings';
import {
  DELETED_DAYS,
  type Deleted,
  type Hint,
  type OwnText,
  type Person,
  type Profile,
  type SettingsRow,
} from './schema';

/** What bringing in a file does to one row: `again` brings back one that was deleted here. */
export type Verdict = 'new' | 'changed' | 'same' | 'deleted';

/** A row of the file with what becomes of it. */
export interface Judged {
  verdict: Verdict;
  /** As it comes to stand here. */
  row: object;
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

/** The tables of a file in the order they are judged: another address hangs on a profile, and someone who was deleted on what is theirs. */
const JUDGED_TABLES = [
  ...BACKUP_TABLES.filter((table) => !['deleted', 'hints', 'people'].includes(table)),
  ...(['hints', 'people'] as const),
];

/** Walks through a whole file beside Lull's own rows and tells what it would do. Changes nothing. */
export async function walkFile(from: ImportDatabase, judging: Judging, effects: Effects): Promise<void> {
  const deletedIn = from.table<Deleted>('deleted');
  const owners = new Owners();
  const leaving: Leaving[] = [];
  await inPages(deletedIn, async (page) => {
    const since = judging.now - DELETED_DAYS * millisecondsInDay;
    const valid = page.filter(({ at }) => at > since && at <= judging.now + millisecondsInDay);
    await effects.deleted?.(valid);
    const gone = await goneWith(valid);
    for (const { table, row } of gone) owners.goes(table, row);
    leaving.push(...(await peopleWith(valid)));
    await effects.gone?.(gone);
  });
  const told = { ...judging, owners, end: await wordsEndWith(from, judging) };
  /** People as they are here afterwards. */
  const people = new Map(leaving.map(({ person }) => [person.id, person]));
  for (const table of JUDGED_TABLES) {
    const each = async (rows: object[]) => {
      const judged = await judge(table, rows, told, await deletedAt(deletedIn, table, rows));
      for (const { row } of judged.filter(isTaken)) {
        owners.comes(table, row);
        if (table === 'people') people.set((row as Person).id, row as Person);
      }
      await effects.judged(table, judged);
    };
    await inPages(from.rowsOf(table), each, JUDGED_ROWS);
  }
  const after = leaving.map(({ person, at }) => ({ person: people.get(person.id) ?? person, at }));
  await effects.gone?.(
    (await peopleGone(after, owners)).map((row) => ({ table: 'people', id: row.id, row })),
  );
}

/** Whether a row of the file is written here. */
export const isTaken = ({ verdict }: Judged): boolean => verdict === 'new' || verdict === 'changed';

/** What becomes of these rows of a file now. Works inside a transaction of Lull's database too. */
export async function judge(
  table: BackupTable,
  told: readonly object[],
  { now, back, shorter = false, end = Number.NEGATIVE_INFINITY, owners = new Owners() }: Judging,
  deletedThere: readonly (number | undefined)[] = [],
): Promise<Judged[]> {
  const rows = told.map((row) => stillKept(table, row, end));
  const here = await rowsHere(table, rows);
  const deletedHere = await deletedAt(database.deleted, table, rows);
  const ofNobody = await hintsOfNobody(table, rows, owners);
  const needed = await neededPeople(table, rows, [...deletedHere, ...deletedThere], owners);
  return rows.map((row, i) => {
    const before = here[i];
    if (table === 'settings' && !shorter && isShorter(row as FileSetting, before as FileSetting | undefined))
      return { verdict: 'same', row: before ?? row };
    if (before) {
      // Nearly always so, and much quicker told.
      if (isSame(before, row)) return { verdict: 'same', row: before };
      const after = joined(table, before, row);
      return isSame(after, before) ? { verdict: 'same', row: before } : { verdict: 'changed', row: after };
    }
    if (needed.has(row)) return { verdict: 'new', row };
    if (ofNobody.has(row)) return { verdict: 'deleted', row };
    if (isDeleted(row, deletedThere[i]) || (table === 'texts' && isTextOver(row as OwnText, end, now)))
      return { verdict: 'same', row };
    const at = deletedHere[i];
    if (!isDeleted(row, at)) return { verdict: 'new', row };
    if (!back) return { verdict: 'deleted', row };
    return { verdict: 'new', row: { ...row, editedAt: Math.max(now, (at ?? 0) + 1) } };
  });
}

/** A row without the words whose days are over: they would be forgotten again at once. */
function stillKept(table: BackupTable, row: object, end: number): object {
  return table === 'attempts' && isAnswerOver(row as Attempt, end) ? { ...row, note: null } : row;
}

/** Whether a setting of a file is newer than the one here and would have words go sooner. */
function isShorter(told: FileSetting, here: FileSetting | undefined): boolean {
  if (told.name !== 'wordDays' || (here && joined('settings', here, told) !== told)) return false;
  const daysOf = (value: unknown) => (value as WordDays) ?? Number.POSITIVE_INFINITY;
  return daysOf(told.value) < daysOf(here ? here.value : DEFAULT_SETTINGS.wordDays);
}

/** The choice of how long words stay: in the file, and here. */
async function wordDaysIn(from: ImportDatabase): Promise<(FileSetting | undefined)[]> {
  const name = 'wordDays';
  const told = (await from.rowsOf('settings').get(name)) as FileSetting | undefined;
  const [here] = (await rowsHere('settings', [{ name }])) as [FileSetting | undefined];
  return [told, here];
}

/** How many days words stay by a choice of the file that would have some of them go, or `null`. */
export async function shorterDays(from: ImportDatabase): Promise<number | null> {
  const [told, here] = await wordDaysIn(from);
  return told && isShorter(told, here) ? (told.value as number) : null;
}

/** Before which moment (epoch ms) words have had their days once the file is in. */
async function wordsEndWith(from: ImportDatabase, judging: Judging): Promise<number> {
  const [told, here] = await wordDaysIn(from);
  const [judged] = told ? await judge('settings', [told], judging) : [];
  const last = judged && judged.verdict !== 'same' ? (judged.row as FileSetting) : here;
  return wordsEnd((last ? last.value : DEFAULT_SETTINGS.wordDays) as WordDays, judging.now);
}

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

async function deletedAt(
  deleted: { bulkGet(ids: string[]): PromiseLike<(Deleted | undefined)[]> },
  table: BackupTable,
  rows: readonly object[],
): Promise<(number | undefined)[]> {
  if (!isDeletable(table)) return [];
  return (await deleted.bulkGet(rows.map((row) => deletedId(table, row)))).map((row) => row?.at);
}

/** The rows that have these keys here, as a file would have them. */
async function rowsHere(table: BackupTable, rows: readonly object[]): Promise<(object | undefined)[]> {
  if (table === 'settings') {
    const set = settingRows((await database.settings.get('settings')) ?? ({ id: 'settings' } as SettingsRow));
    return rows.map((row) => set.find(({ name }) => name === (row as FileSetting).name));
  }
  if (table === 'profiles') {
    const keys = (rows as FileProfile[]).map(
      ({ platform, account }) => [platform, account] as [string, string],
    );
    return (await database.profiles.bulkGet(keys)).map((row) => row && fileProfile(row));
  }
  if (table === 'people') {
    const people = await database.people.bulkGet((rows as Person[]).map(({ id }) => id));
    return people.map((row) => row && filePerson(row));
  }
  const { keyPath } = database.table(table).schema.primKey;
  const names = [keyPath].flat() as string[];
  const keyOf = (row: object) => {
    const parts = names.map((name) => (row as Record<string, unknown>)[name]);
    return parts.length === 1 ? parts[0] : parts;
  };
  return database.table(table).bulkGet(rows.map(keyOf) as never[]);
}

/** A row here that was deleted where a file is from. */
export interface Gone {
  table: Deletable;
  /** Its key. */
  id: string | [string, string];
  row: object;
}

/** Tables whose rows have the id they leave for their key. */
const BY_ID = ['attempts', 'moments', 'texts', 'events', 'checkins'] as const;

/**
 * The rows here that these remembered ids take away: those that were not edited since. Without people, who go last. Works inside a
 * transaction too.
 */
export async function goneWith(deleted: readonly Deleted[]): Promise<Gone[]> {
  const gone: Gone[] = [];
  const times = new Map(deleted.map(({ id, at }) => [id, at]));
  const see = (table: Deletable, row: object, id: Gone['id']) => {
    if (isDeleted(row, times.get(deletedId(table, row)))) gone.push({ table, id, row });
  };
  for (const table of BY_ID) {
    const rows: (object | undefined)[] = await database.table(table).bulkGet(deleted.map(({ id }) => id));
    rows.forEach((row, i) => {
      if (row) see(table, row, deleted[i]?.id ?? '');
    });
  }
  const owners = new Set(deleted.map(({ id }) => id.slice(0, Math.max(0, id.lastIndexOf(':')))));
  const profiles: Profile[] = await database.profiles
    .where('personId')
    .anyOf([...owners])
    .toArray();
  for (const row of profiles) see('profiles', row, [row.platform, row.account]);
  return gone;
}

/** Someone here who was deleted where a file is from, and when (epoch ms). */
export interface Leaving {
  person: Person;
  at: number;
}

/** The people here with these remembered ids. Works inside a transaction too. */
export async function peopleWith(deleted: readonly Deleted[]): Promise<Leaving[]> {
  const people = await database.people.bulkGet(deleted.map(({ id }) => id));
  return deleted.flatMap(({ at }, i) => (people[i] ? [{ person: people[i], at }] : []));
}

/** Who of them goes: whoever was not edited since, and has nothing here any more. Works inside a transaction too. */
export async function peopleGone(leaving: readonly Leaving[], owners = new Owners()): Promise<Person[]> {
  const gone: Person[] = [];
  for (const { person, at } of leaving)
    if (isDeleted(person, at) && !(await owners.has(person.id))) gone.push(person);
  return gone;
}

/** Whether an attempt was a pause, and not noted by hand. */
export const isPause = (row: object): boolean => (row as Attempt).outcome !== 'logged';
