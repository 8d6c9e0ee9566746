import type {
  DBCore,
  DBCoreAddRequest,
  DBCoreCursor,
  DBCorePutRequest,
  DBCoreTable,
  DBCoreTransaction,
} from 'dexie';
import type { Mark } from '../schema';
import { closeRow, hasWords, isLocked, openRow, type Sealed, WORD_TABLES, withoutSealed } from './fields';
import { heldKey } from './held-key';
import { LOCK, LockedError } from './lock-row';
import type { LockParameters, WordsKey } from './passphrase';

type Writing = DBCoreAddRequest | DBCorePutRequest;

/**
 * Seals the user's words as they are written and opens them as they are read, under every table operation, so that no reader and no
 * writer has to think of it. Whether the lock is on stands in the database itself and is asked in the same transaction: a word is
 * never written open once it is on. While it is locked a row comes without its words, may be written back as it came or changed
 * elsewhere, and keeps them; new words are refused.
 */
export const sealRows = (core: DBCore): DBCore => sealWith(core, (trans) => lockIn(core, trans));

/** The same for a database beside it, of a file that comes in: sealed while the key is here, and refused where `isOn` and it is gone. */
export const sealFile =
  (isOn: () => boolean) =>
  (core: DBCore): DBCore =>
    sealWith(core, async () => {
      const key = heldKey();
      if (!key && isOn()) throw new LockedError();
      return key;
    });

type LockOf = (trans: DBCoreTransaction) => Promise<Pick<LockParameters, 'id'> | null>;

function sealWith(core: DBCore, lockOf: LockOf): DBCore {
  const hasMarks = core.schema.tables.some(({ name }) => name === 'marks');
  const writes = (stores: string[], mode: string) =>
    mode === 'readwrite' && hasMarks && stores.some((name) => WORD_TABLES.includes(name));
  return {
    ...core,
    transaction: (stores, mode, options) =>
      core.transaction(writes(stores, mode) ? [...new Set([...stores, 'marks'])] : stores, mode, options),
    table: (name) => (WORD_TABLES.includes(name) ? sealing(core.table(name), lockOf) : core.table(name)),
  };
}

/** The lock there is, as this transaction sees it. */
async function lockIn(core: DBCore, trans: DBCoreTransaction): Promise<Pick<LockParameters, 'id'> | null> {
  // Steps of a migration before there were marks.
  if (!(trans as IDBTransaction).objectStoreNames.contains('marks')) return null;
  const mark: Mark | undefined = await core.table('marks').get({ trans, key: LOCK });
  return mark?.lock ?? null;
}

function sealing(table: DBCoreTable, lockOf: LockOf): DBCoreTable {
  const { name } = table;
  return {
    ...table,
    mutate: (request) => {
      if (request.type !== 'add' && request.type !== 'put') return table.mutate(request);
      return lockOf(request.trans)
        .then((lock) => sealedValues(table, request, lock))
        .then((values) => table.mutate({ ...request, values }));
    },
    get: (request) => table.get(request).then((row) => open(name, row)),
    getMany: (request) => table.getMany(request).then((rows) => rows.map((row) => open(name, row))),
    query: (request) =>
      table
        .query(request)
        .then((found) =>
          request.values ? { ...found, result: found.result.map((row) => open(name, row)) } : found,
        ),
    openCursor: (request) =>
      table.openCursor(request).then((cursor) => (cursor && request.values ? opening(name, cursor) : cursor)),
  };
}

function open(table: string, row: unknown): unknown {
  if (!row || !('sealed' in (row as object))) return row;
  // What was dropped while it was locked left an empty place.
  if (!isLocked(row)) return withoutSealed(row);
  const key = heldKey();
  return key ? openRow(table, row, key.key) : row;
}

/** Over the browser's own cursor, whose keys answer to nobody in its place. */
const opening = (table: string, cursor: DBCoreCursor): DBCoreCursor =>
  Object.create(cursor, {
    key: { get: () => cursor.key },
    primaryKey: { get: () => cursor.primaryKey },
    value: { get: () => open(table, cursor.value) },
  });

/** What is written in place of these rows. @throws LockedError when words are among them that nobody may write now. */
async function sealedValues(
  table: DBCoreTable,
  request: Writing,
  lock: Pick<LockParameters, 'id'> | null,
): Promise<readonly object[]> {
  const values = request.values as readonly object[];
  // A copy that is put back may bring its rows before the lock: what is sealed is never dropped here.
  if (!lock) return values;
  const key: WordsKey | null = heldKey();
  if (key?.id === lock.id) return values.map((row) => closeRow(table.name, row, key.key));
  if (values.some((row) => hasWords(table.name, row))) throw new LockedError();
  return keepingSealed(table, request, values);
}

/** A row that was made anew while its words were locked keeps them. Who means to drop them says so by an empty `sealed`. */
async function keepingSealed(
  table: DBCoreTable,
  { trans, type }: Writing,
  values: readonly object[],
): Promise<readonly object[]> {
  const bare = values.filter((row) => !('sealed' in row));
  if (type === 'add' || bare.length === 0) return values;
  const keys = bare.map((row) => (row as { id: string }).id);
  const stored: (Sealed | undefined)[] = await table.getMany({ trans, keys });
  const sealedOf = new Map(bare.map((row, i) => [row, stored[i]?.sealed]));
  return values.map((row) => {
    const sealed = sealedOf.get(row);
    return sealed ? { ...row, sealed } : row;
  });
}
