import * as z from 'zod/mini';
import { browser } from '../../browser/api';
import { threadKey } from '../../matching/page-keys';
import { database } from '../database';
import { ERASED_TABLES, type ErasedTable, type EraseWhat, Fates } from '../erase-what';
import { CLOSED_PREFIX, isOfGuard, JOURNAL_PREFIX, passesIn } from '../guard-store';
import { exclusively } from '../lock';
import type { Person, Profile } from '../schema';
import { LOCK } from '../sealed/lock-row';
import { waitingAttempts } from './attempts';
import { ERASED } from './deleted';
import { foldJournal } from './journal';
import { readLocal } from './keys';
import { change } from './marks';
import { ALL, ERASING, FILES, PART } from './rewrite';
import { ASIDE_PREFIX, dropAside, isAside } from './set-aside';
import { foldTold } from './told';

/**
 * Erases rows in one transaction: whatever happens all of them are gone or none. What they leave outside the database goes
 * with `finishErasing`. `now` is epoch ms.
 */
export async function eraseRows(what: EraseWhat, now: number): Promise<void> {
  await foldJournal(now);
  await foldTold(now);
  const fates = new Fates(what, now);
  const journal = [...(await idsInJournal()), ...(await goneAside(fates))];
  await change(database.tables, async () => {
    const removed: string[] = [];
    await database.sums.clear();
    for (const table of ERASED_TABLES)
      await database
        .table(table)
        .toCollection()
        .modify((row, ref) => {
          const fate = fates.of(table, row);
          if (fate === 'stays') return;
          if (fate === 'goes') {
            removed.push(...indexedAs(table, row));
            Reflect.deleteProperty(ref, 'value');
          } else ref.value = fate;
        });
    await database.removed.bulkPut(removed.map((id) => ({ id })));
    // What is still in the journal must not come back by what its pause says last.
    const late = [...new Set(journal)].filter((id) => fates.gone.has(id));
    await database.deleted.bulkPut(late.map((id) => ({ id, at: now })));
    if (what.what === 'all')
      await database.marks.where('id').anyOf('saved', 'looked', 'brought', LOCK).delete();
    await database.marks.put({ id: ERASED, count: now });
    const unfinished = (await database.marks.get(ERASING))?.count;
    const all = what.what === 'all' || unfinished === ALL;
    await database.marks.put({ id: ERASING, count: all ? ALL : PART });
  });
}

/** What the index may hold of a row that goes, see `Removed`. */
function indexedAs(table: ErasedTable, row: object): string[] {
  if (table === 'profiles') return [(row as Profile).quiet];
  if (table !== 'people') return [];
  const { id, threads } = row as Person;
  return [id, ...threads.map(({ platform, thread }) => threadKey(platform, thread))];
}

/** Ids of attempts that are not settled yet. */
async function idsInJournal(): Promise<string[]> {
  const [stored, waiting, open] = await Promise.all([
    readLocal((key) => key.startsWith(JOURNAL_PREFIX)),
    waitingAttempts(),
    database.attempts.where('outcome').equals('open').primaryKeys(),
  ]);
  const keys = Object.keys(stored).map((key) => key.slice(JOURNAL_PREFIX.length));
  return [...new Set([...keys, ...Object.keys(waiting), ...open])];
}

/** Ids of attempts of a later version that were set aside and go: those that are meant, and those of which nobody can tell. */
async function goneAside(fates: Fates): Promise<string[]> {
  const prefix = ASIDE_PREFIX + JOURNAL_PREFIX;
  const stored = await readLocal((key) => key.startsWith(prefix));
  const judgeable = z.object({ personId: z.string(), at: z.number(), kind: z.string() });
  return Object.entries(stored).flatMap(([key, value]) => {
    const id = key.slice(prefix.length);
    const read = judgeable.safeParse(Object(value).attempt);
    const row = { ...Object(Object(value).attempt), id };
    if (read.success && fates.of('attempts', row) === 'stays') return [];
    fates.loses(id);
    return [id];
  });
}

/** What was erased and is not finished outside the database, or `null`. */
export async function readErasing(): Promise<'files' | 'part' | 'all' | null> {
  const mark = await database.marks.get(ERASING);
  if (!mark) return null;
  return mark.count === ALL ? 'all' : mark.count === FILES ? 'files' : 'part';
}

/** Takes away what erased attempts left in the journal. Idempotent. Takes the lock. */
export async function eraseJournal(): Promise<void> {
  await exclusively('store', async () => {
    const ids = new Set(await database.deleted.toCollection().primaryKeys());
    const idOf = (key: string) =>
      [JOURNAL_PREFIX, CLOSED_PREFIX, ASIDE_PREFIX + JOURNAL_PREFIX]
        .filter((prefix) => key.startsWith(prefix))
        .map(({ length }) => key.slice(length))[0];
    const keys = (await browser.storage.local.getKeys()).filter((key) => ids.has(idOf(key) ?? ''));
    await dropAside(keys.filter(isAside));
    if (keys.length > 0) await browser.storage.local.remove(keys);
  });
}

/**
 * Takes away all that Lull keeps outside its database, but the index, which is derived anew at once: without one a page that is
 * open could not tell that nobody is in it. Idempotent. Takes the lock.
 */
export async function eraseStores(): Promise<void> {
  const { local, session } = browser.storage;
  await exclusively('store', async () => {
    const keys = (await local.getKeys()).filter((key) => key !== 'index' && key !== 'generation');
    if (keys.length > 0) await local.remove(keys);
    const { session: began } = await session.get('session');
    await session.clear();
    if (began !== undefined) await session.set({ session: began });
  });
}

/**
 * Writes `storage.local` anew on disk. Chromium leaves in its files what was changed or removed, and takes the files away only when all
 * is cleared; Firefox leaves it in free places of its file, which are filled with chance. No bug reports were found. For when the index is
 * without what was erased. Resolves to whether it was done: not while a pass runs or a pause stands, whose page
 * would be covered for a moment.
 * Takes the lock.
 */
export function rewriteLocal(): Promise<boolean> {
  const { local } = browser.storage;
  return exclusively('store', async () => {
    const kept = await local.get(null);
    if (Object.keys(passesIn(kept, Date.now())).length > 0 || Object.keys(kept).some(isOfGuard)) return false;
    await local.clear();
    if (import.meta.env.FIREFOX) {
      const filling = chance();
      await local.set(filling);
      await local.remove(Object.keys(filling));
    }
    await local.set(kept);
    return true;
  });
}

/** More than an index of hundreds of profiles takes, and small enough that no value lies in a file of its own. */
const FILLED = 64;
const FILL_BYTES = 4_096;

/** Values no browser can make smaller, under keys of their own. */
function chance(): Record<string, string> {
  const bytes = () => String.fromCharCode(...crypto.getRandomValues(new Uint8Array(FILL_BYTES)));
  return Object.fromEntries(Array.from({ length: FILLED }, (_, n) => [`free:${n}`, bytes()]));
}

/** Notes that the files of both stores have what no row has any more, so that they are written anew. Works inside a transaction. */
export async function noteFilesOld(): Promise<void> {
  if ((await database.marks.get(ERASING))?.count !== ALL)
    await database.marks.put({ id: ERASING, count: PART });
}

/** Notes that of everything that was erased the other stores are done. */
export async function noteStoresErased(): Promise<void> {
  await database.marks.put({ id: ERASING, count: PART });
}

/** Nothing is left to do, unless something was erased or locked meanwhile. */
export async function erasingDone(): Promise<void> {
  await database.transaction('rw', database.marks, async () => {
    if ((await database.marks.get(ERASING))?.count === FILES) await database.marks.delete(ERASING);
  });
}
