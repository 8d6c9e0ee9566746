import { Dexie } from 'dexie';
import { sleep } from '../../browser/sleep';
import { DATABASE_NAME, database, LullDatabase, STAYS_NAME } from '../database';
import { exclusively } from '../lock';
import { inPages } from '../read/pages';

/** Says in `lull-stays` that all that stays is in it. */
const WHOLE = 'whole';
/** Says that something was erased, and files on disk may still have it. */
export const ERASING = 'erasing';
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
      await copyStays();
      await Promise.race([Dexie.delete(DATABASE_NAME), sleep(BLOCKED_MS)]);
    } finally {
      await database.open();
    }
  });
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
        to.table(name).bulkPut(name === 'marks' ? rows.filter(({ id }) => id !== ERASING) : rows),
      );
    await to.marks.put({ id: WHOLE, count: 1 });
  } finally {
    from.close();
    to.close();
  }
}

/** Puts back what stays, if a copy of it is whole; for whoever opens the database. */
export async function restoreStays(opened: LullDatabase): Promise<void> {
  const known = await indexedDB.databases();
  if (!known.some(({ name }) => name === STAYS_NAME)) return;
  const from = new LullDatabase(STAYS_NAME, true);
  try {
    if (await from.marks.get(WHOLE)) {
      for (const { name } of from.tables)
        await inPages(from.table(name), (rows) =>
          opened.table(name).bulkPut(name === 'marks' ? rows.filter(({ id }) => id !== WHOLE) : rows),
        );
    }
  } finally {
    from.close();
  }
  await Dexie.delete(STAYS_NAME);
}
