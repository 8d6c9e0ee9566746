import type { BackupTable } from '../attempts/backup';
import { database } from './database';
import { type FileProfile, type FileSetting, filePerson, fileProfile } from './file-rows';
import { deletedId, isDeletable } from './merge';
import { settingRows } from './read/save';
import type { Deleted, Person, SettingsRow } from './schema';

/** The rows here that have the keys of these, as a file would have them. */
export async function rowsHere(table: BackupTable, rows: readonly object[]): Promise<(object | undefined)[]> {
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

/** Those of these ids of deleted rows that are not remembered here, or were deleted later than is known. */
export async function unknownIds(deleted: readonly Deleted[]): Promise<Deleted[]> {
  const remembered = await database.deleted.bulkGet(deleted.map(({ id }) => id));
  return deleted.filter(({ at }, i) => at > (remembered[i]?.at ?? -1));
}

/** When these rows were deleted (epoch ms) by the ids that are remembered in `deleted`. */
export async function deletedAt(
  deleted: { bulkGet(ids: string[]): PromiseLike<(Deleted | undefined)[]> },
  table: BackupTable,
  rows: readonly object[],
): Promise<(number | undefined)[]> {
  if (!isDeletable(table)) return [];
  return (await deleted.bulkGet(rows.map((row) => deletedId(table, row)))).map((row) => row?.at);
}
