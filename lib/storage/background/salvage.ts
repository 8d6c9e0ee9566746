import * as z from 'zod/mini';
import { browser } from '../../browser/api';
import { report } from '../../browser/report';
import type { HeldIndex, HeldSearch } from '../../matching/match';
import { permissionsFor, platformInfo, requestsHeldAtFirst } from '../../matching/platform-info';
import { profileUrl } from '../../matching/profile-url';
import { NAME_MOST } from '../../policy/person-name';
import { database, type LullDatabase, opens } from '../database';
import { numberedLabel } from '../numbered-label';
import { personRows, profileRows } from '../read/people';
import { isRow, text } from '../rows';
import type { Person, Profile } from '../schema';
import { readAlone, takeOver } from './alone';
import { type IndexRemains, indexRemains } from './index-remains';
import { restoreStays } from './rewrite';

const THREAD = 'thread:';
const CHANGED = 'changed';
/** The change the index on disk was derived from, as far as the database knows. */
const INDEXED = 'indexed';

const generation = z.object({ made: text(64), count: z.int().check(z.gte(0)) });
/** Which rows the index on disk was derived from: id of the database, and the last change in it. Kept beside it under `generation`. */
export type Generation = z.infer<typeof generation>;

/** Whether the database still is the one rows were written to. Works inside a transaction too, if it has `marks`. */
export async function isMade(): Promise<boolean> {
  return (await database.marks.get(CHANGED))?.made !== undefined;
}

/** The generation of an index derived up to `changed`; inside a transaction with `marks`, in a database that is made. */
export async function generationAt(changed: number): Promise<Generation> {
  return { made: (await database.marks.get(CHANGED))?.made ?? '', count: changed };
}

/** Notes that the index of this generation is on disk, so that what was `removed` before needs no word any more. */
export async function noteIndexed({ count }: Generation, removed: readonly string[]): Promise<void> {
  await database.transaction('rw', database.marks, database.removed, async () => {
    await database.marks.put({ id: INDEXED, count });
    await database.removed.bulkDelete([...removed]);
  });
}

// Whoever opens the database finds in it all that stays, or does not open it: half of that would be taken for the whole. And whom the
// index holds: where that cannot be read, `change` asks again.
database.on(
  'ready',
  (opened) =>
    restoreStays(opened as LullDatabase).then(() =>
      salvage({ opened: opened as LullDatabase }).catch((error) => report(error, 'salvage')),
    ),
  true,
);

/** How to salvage. */
interface Salvage {
  /** The database while it is being opened, when nothing else gets through. */
  opened?: LullDatabase;
  /** Whether the database gets its id also where nothing is put back: it is about to be written to. */
  make?: boolean;
}

/**
 * Puts back whom the index holds and no row does, unless the row was removed or the index is older than one this database has
 * derived since: a browser throws a damaged database away without a word, and gives an empty one in its place. Of a database
 * that is lost as a whole, labels, history and writings are gone, and of the settings all but those the index has; People says
 * so. What the user removed in the index alone is removed. Idempotent. Rejects when index or database cannot be read; then nothing is changed.
 */
export async function salvage({ opened = database, make = false }: Salvage = {}): Promise<void> {
  const { index, generation: stored } = await browser.storage.local.get(['index', 'generation']);
  const remains = indexRemains(index);
  const alone = await readAlone();
  const { people, profiles, settings, marks, removed, notices, attempts, events, changes, deleted } =
    database;
  const tables = [people, profiles, settings, marks, removed, notices, attempts, events, changes, deleted];
  await opened.transaction('rw', tables, async () => {
    const [last, indexed] = await marks.bulkGet([CHANGED, INDEXED]);
    const made = last?.made;
    const whole = made === undefined && (await people.count()) === 0;
    const { data: of } = generation.safeParse(stored);
    const isOlder = made !== undefined && of?.made === made && of.count < (indexed?.count ?? 0);
    // Not while the database is being opened: the `ready` transaction of Dexie ends for whoever comes back from an async function
    // that wrote (no bug report was found), and what is read then waits for that very opening.
    const taken = opened === database && (await takeOver(alone));
    const put = isOlder ? [] : await putBack(remains, Date.now());
    if (put.length > 0 && whole) {
      const { wait, leaveTo, rest, cooling } = remains;
      await settings.put({
        wait,
        leaveTo,
        rest,
        cooling,
        ...(await settings.get('settings')),
        id: 'settings',
      });
    }
    // What was added while the database did not open was in no row before.
    if (put.some((id) => !alone.added.includes(id)))
      await notices.put({ id: 'salvaged', at: Date.now(), whole });
    const changed = put.length > 0 || taken;
    if (!changed && (made !== undefined || !make)) return;
    const count = changed ? Math.max(last?.count ?? 0, of?.count ?? 0) + 1 : (last?.count ?? 0);
    await marks.put({ id: CHANGED, count, made: made ?? crypto.randomUUID() });
  });
}

/** Makes the rows know of what was removed in the index alone, before any of them is changed. Rejects as `salvage` does. */
export async function takeOverAlone(): Promise<void> {
  const { taken, waiting } = await readAlone();
  if (taken.length + waiting.length > 0 && (await opens())) await salvage();
}

/** Puts back what is missing, inside a transaction. Resolves to its ids, as in `Removed`. */
async function putBack(remains: IndexRemains, now: number): Promise<string[]> {
  const removed = new Set(await database.removed.toCollection().primaryKeys());
  // A row that cannot be read counts as lost: the index has the better copy.
  const [people, profiles] = await Promise.all([personRows(), profileRows()]);
  const here = new Set(profiles.flatMap(({ platform, account, quiet }) => [quiet, `${platform}:${account}`]));
  const missing = profilesIn(remains.held, now).filter(
    (row) =>
      isRow('profiles', row) &&
      ![row.quiet, `${row.platform}:${row.account}`].some((id) => removed.has(id) || here.has(id)),
  );
  const searches = remains.searches.filter(
    ({ person }) => !removed.has(person) && !people.some(({ id }) => id === person),
  );
  const threads = threadsIn(remains.held).filter(
    ({ key, platform, thread }) =>
      !removed.has(key) &&
      !people.some((row) => row.threads.some((one) => one.platform === platform && one.thread === thread)),
  );
  const present = new Set(people.map(({ id }) => id));
  const isGone = (id: string) => !removed.has(id) && !present.has(id);
  // Of a profile that is there its row says whose it is; the index may be of another database.
  const owned = [...missing, ...profiles].map(({ personId }) => personId);
  const named = [...owned, ...searches.map(({ person }) => person)].filter(isGone);
  const owners = new Set([...named, ...threads.map(({ person }) => person)]);
  await database.profiles.bulkPut(missing);
  const labels = new Set(people.map(({ label }) => label));
  for (const id of owners) {
    const search = searches.find(({ person }) => person === id);
    const stored = await database.people.get(id);
    const before =
      people.find((row) => row.id === id) ??
      withWhatFits(stored, {
        ...newPerson(id, freeLabel(labels), now + labels.size),
        messages: hasMessages(remains.held, id),
        ...(search && { names: namesIn(search), search: search.on }),
      });
    labels.add(before.label);
    const own = threads.filter(({ person }) => person === id);
    const all = [...before.threads, ...own.map(({ platform, thread }) => ({ platform, thread }))];
    const row = { ...before, threads: all };
    await database.people.put(stored ? row : asFound(row));
  }
  return [...missing.map(({ quiet }) => quiet), ...owners];
}

/** A row that says nothing but a number counts as older than any that a file has of the same person. */
function asFound(row: Person): Person {
  const says = row.messages || [row.threads, row.names, row.search].some(({ length }) => length > 0);
  return says ? row : { ...row, editedAt: 0 };
}

/** The row of a person that can't be read with all its fields keeps those that can: the index knows no label and no plans. */
function withWhatFits(row: Person | undefined, fresh: Person): Person {
  const fits = Object.entries(row ?? {}).filter(([name, value]) =>
    isRow('people', { ...fresh, [name]: value }),
  );
  return { ...fresh, ...Object.fromEntries(fits) };
}

/**
 * Whom the index holds, as rows, and the break it says, for where the database does not open: with what the index does not say as
 * it is for a new one.
 */
export async function heldRows(): Promise<
  Pick<IndexRemains, 'rest'> & { profiles: Profile[]; people: Person[] }
> {
  const { held, searches, rest } = indexRemains((await browser.storage.local.get('index')).index);
  const now = Date.now();
  const profiles = profilesIn(held, now);
  const threads = threadsIn(held);
  const ids = [...profiles.map(({ personId }) => personId), ...threads.map(({ person }) => person)];
  const people = [...new Set([...ids, ...searches.map(({ person }) => person)])].map((id) => {
    const search = searches.find(({ person }) => person === id);
    return {
      ...newPerson(id, '', now),
      ...(search && { names: namesIn(search), search: search.on }),
      threads: threads.filter(({ person }) => person === id),
    };
  });
  return { profiles, people, rest };
}

/** The names that are searched for. Those of a script without spaces have a word a character. */
const namesIn = ({ names }: HeldSearch): string[] =>
  names
    .map((words) => [words.join(' '), words.join('')].find(({ length }) => length <= NAME_MOST) ?? '')
    .filter((name) => name !== '');

const newPerson = (id: string, label: string, createdAt: number): Person => ({
  id,
  label,
  createdAt,
  names: [],
  search: [],
  messages: false,
  threads: [],
});

function freeLabel(taken: ReadonlySet<string>): string {
  let number = 1;
  while (taken.has(numberedLabel(number))) number += 1;
  return numberedLabel(number);
}

/** What is held, one a key: the platform, the account or chat, and the guard's own entry. */
function entriesOf(held: HeldIndex) {
  return Object.entries(held).map(([key, entry]) => {
    const end = key.indexOf(':');
    return { key, platform: key.slice(0, end), account: key.slice(end + 1), entry };
  });
}

const isThread = ({ account }: { account: string }) => account.startsWith(THREAD);

function threadsIn(held: HeldIndex) {
  return entriesOf(held)
    .filter((one) => isThread(one) && one.account.length > THREAD.length)
    .map(({ key, platform, account, entry }) => ({
      key,
      platform,
      thread: account.slice(THREAD.length),
      person: entry.person,
    }));
}

const hasMessages = (held: HeldIndex, id: string): boolean =>
  entriesOf(held).some((one) => one.entry.person === id && one.entry.message === true && !isThread(one));

function profilesIn(held: HeldIndex, now: number): Profile[] {
  return entriesOf(held)
    .filter((one) => !isThread(one) && !isSecondSpelling(held, one))
    .map(({ platform, account, entry }) => {
      const address = entry.open ?? profileUrl(platform, account);
      return {
        platform,
        account,
        personId: entry.person,
        heldAt: now,
        post: entry.post,
        quiet: entry.quiet,
        open: entry.open,
        request: entry.request ?? requestsHeldAtFirst(platform),
        ask: address ? permissionsFor(address, platform) : platformInfo(platform).permissions,
        protected: false,
        // Whatever a file says of it is newer: when it was added is not known.
        editedAt: 0,
      };
    });
}

/** A web page stands in the index with and without `www.`. */
function isSecondSpelling(held: HeldIndex, { platform, account }: { platform: string; account: string }) {
  return platform === 'web' && account.startsWith('www.') && `web:${account.slice('www.'.length)}` in held;
}
