import { Dexie } from 'dexie';
import { sleep } from '../../browser/sleep';
import { DATABASE_NAME, database, LullDatabase, STAYS_NAME } from '../database';
import { exclusively } from '../lock';
import { inPages } from '../read/pages';
import type { Mark } from '../schema';

/** Says in `lull-stays` that all that stays is in it. */
const WHOLE = 'whole';
/** Says that something was erased, and files on disk may still have it; its count is one of the three below. */
export const ERASING = 'erasing';
/** A part was erased, or words were locked. */
export const PART = 1;
/** Everything was erased, and the other stores are not done. */
export const ALL = 2;
/** What is left is what `mergeFiles` and `rewriteLocal` do. */
export const FILES = 3;
/** Empty databases, made before the database is written anew and deleted after it, see `mergeFiles`. */
const SPARE = ['lull-spare-1', 'lull-spare-2'];
/** How long (ms) Chromium is given to be done with what was written before one of them goes. */
const QUIET_MS = 100;
/** Other pages of Lull close their connections when they are told; this long (ms) they are waited for. */
const BLOCKED_MS = 10_000;

/**
 * Writes the database anew on disk: browsers leave what was deleted in their files, so it is deleted whole, and what stays is put
 * back from a copy. Until that is done nothing else gets at it: what a page wants changed waits for it, and so does the journal. A background that
 * is stopped in between goes on when it next opens the database. Takes the lock `rewrite`. Rejects where another page keeps the
 * database from being deleted; that then happens as soon as it is closed.
 */
export function rewriteDatabase(): Promise<void> {
  return exclusively('rewrite', async () => {
    database.close({ disableAutoOpen: true });
    try {
      await makeSpare();
      await copyStays();
      await Promise.race([Dexie.delete(DATABASE_NAME), sleep(BLOCKED_MS)]);
    } finally {
      await database.open();
    }
    // Before what waited for the lock is written.
    await deleteSpare();
  });
}

/**
 * Lets Chromium merge its files where `rewriteDatabase` was stopped before that. Chromium keeps deleted rows in its files until it
 * merges them. Deleting a database makes it merge, but only files that hold a part of that one (`CompactRange` in
 * https://github.com/google/leveldb/blob/main/db/db_impl.cc). So two empty ones go after it: the first writes what is in memory to
 * a file, the second merges it. A write at the same time may keep the first from it, so changes that come meanwhile wait. Firefox
 * has no need of it. Takes the lock `rewrite`.
 */
export const mergeFiles = (): Promise<void> => exclusively('rewrite', deleteSpare);

async function deleteSpare(): Promise<void> {
  const names = (await indexedDB.databases()).map(({ name }) => name);
  for (const name of SPARE.filter((each) => names.includes(each))) {
    await sleep(QUIET_MS);
    await Dexie.delete(name);
  }
}

async function makeSpare(): Promise<void> {
  for (const name of SPARE) {
    const spare = new Dexie(name);
    spare.version(1).stores({});
    await spare.open();
    spare.close();
  }
}

/** Resolves when nobody writes the database anew: at once, but for the seconds in which it is. */
export const rewritten = (): Promise<void> => exclusively('rewrite', async () => undefined);

async function copyStays(): Promise<void> {
  await Dexie.delete(STAYS_NAME);
  // Whether words are locked or not, they are on no disk otherwise than they were.
  const from = new LullDatabase(DATABASE_NAME, true);
  const to = new LullDatabase(STAYS_NAME, true);
  try {
    for (const { name } of from.tables)
      await inPages(from.table(name), (rows) =>
        to.table(name).bulkPut(name === 'marks' ? rows.map(onlyFilesLeft) : rows),
      );
    await to.marks.put({ id: WHOLE, count: 1 });
  } finally {
    from.close();
    to.close();
  }
}

/** Once the copy is put back, only files may have what was erased. */
const onlyFilesLeft = (mark: Mark): Mark => (mark.id === ERASING ? { ...mark, count: FILES } : mark);

/** Puts back what stays, if a copy of it is whole; for whoever opens the database. */
export async function restoreStays(opened: LullDatabase): Promise<void> {
  const databases = await indexedDB.databases();
  if (!databases.some(({ name }) => name === STAYS_NAME)) return;
  const from = new LullDatabase(STAYS_NAME, true);
  try {
    if (await from.marks.get(WHOLE)) {
      // Where the database was not deleted any more, it says itself what is left to do.
      const had = await opened.marks.get(ERASING);
      const stays = ({ id }: Mark) => id !== WHOLE && !(had && id === ERASING);
      for (const { name } of from.tables)
        await inPages(from.table(name), (rows) =>
          opened.table(name).bulkPut(name === 'marks' ? rows.filter(stays) : rows),
        );
    }
  } finally {
    from.close();
  }
  await Dexie.delete(STAYS_NAME);
}
