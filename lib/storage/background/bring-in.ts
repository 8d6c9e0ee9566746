import type { BackupTable } from '../../attempts/backup';
import { threadKey } from '../../matching/page-keys';
import { isTaken, type Judging, judge, LAST_TABLES, walkFile } from '../compare';
import { database } from '../database';
import { goneWith, peopleGone, peopleWith } from '../file-gone';
import { type FileProfile, type FileSetting, storedProfile } from '../file-rows';
import { dropImport, ImportDatabase } from '../import-database';
import { numberedLabel } from '../numbered-label';
import { unknownIds } from '../rows-here';
import type { Deleted, Person, Profile, Settings } from '../schema';
import { dropHeldAddresses } from './drop-held-addresses';
import { change } from './marks';
import { noteRemoved } from './removed';
import { forgetWords } from './words';

/** The mark of the file that came in last: its token, and how many rows it changed. */
const BROUGHT = 'brought';
/** Rows written at once: few enough that a message is answered in between. */
const WRITE_ROWS = 250;

/** What a file does here, kept until it is done in one go. */
interface Plan {
  rows: Map<BackupTable, object[]>;
  deleted: Deleted[];
}

/**
 * Copies the file of this name in `lull-import` into Lull's own database: in one transaction, so that whatever happens all of it
 * is there or none, and drops it. Resolves to how many rows it changed; asked again about the same file, to the same. Rejects when
 * that file is not there whole; then nothing is changed.
 */
export async function bringIn(token: string, judging: Judging): Promise<number> {
  const before = await database.marks.get(BROUGHT);
  if (before?.made === token) return before.count;
  const plan = await planOf(token, judging);
  const tables = database.tables.filter(({ name }) => name !== 'notices');
  const changed = await change(tables, async () => {
    let count = await remember(plan.deleted);
    const write = async (table: BackupTable) => {
      count += await writeRows(table, plan.rows.get(table) ?? [], judging);
    };
    for (const table of plan.rows.keys()) if (!LAST_TABLES.includes(table as never)) await write(table);
    // Now that each row is the newer of two, what nobody edited since goes.
    count += await removeGone(plan.deleted, judging.now);
    for (const table of LAST_TABLES) await write(table);
    count += await removePeople(plan.deleted, judging.now);
    await giveOwners(judging.now);
    await dropHeldAddresses(judging.now);
    // Who asked for a shorter time was told what goes by it.
    if (judging.shorter) await forgetWords(judging.now);
    await database.marks.put({ id: BROUGHT, count, made: token });
    return count;
  });
  await dropImport();
  return changed;
}

/** Reads what has to be changed, so that the transaction waits for no other database. */
async function planOf(token: string, judging: Judging): Promise<Plan> {
  const from = new ImportDatabase();
  const plan: Plan = { rows: new Map(), deleted: [] };
  const checkToken = async () => {
    if ((await from.whole.get('whole'))?.token !== token) throw new Error('no such file is there');
  };
  try {
    await from.open();
    await checkToken();
    await walkFile(from, judging, {
      deleted: (rows) => void plan.deleted.push(...rows),
      judged: (table, rows) => {
        const changing = rows.filter(isTaken);
        const before = plan.rows.get(table);
        if (before) before.push(...changing.map(({ row }) => row));
        else
          plan.rows.set(
            table,
            changing.map(({ row }) => row),
          );
      },
    });
    await checkToken();
  } finally {
    from.close();
  }
  return plan;
}

async function writeRows(table: BackupTable, rows: readonly object[], judging: Judging): Promise<number> {
  let count = 0;
  for (let from = 0; from < rows.length; from += WRITE_ROWS) {
    // Judged once more: a row may have changed since it was read.
    const judged = await judge(table, rows.slice(from, from + WRITE_ROWS), judging);
    count += await write(
      table,
      judged.filter(isTaken).map(({ row }) => row),
    );
  }
  return count;
}

async function write(table: BackupTable, rows: readonly object[]): Promise<number> {
  if (rows.length === 0) return 0;
  if (table === 'settings') return writeFileSettings(rows as FileSetting[]);
  if (table === 'profiles') {
    const all = rows as FileProfile[];
    const here = await database.profiles.bulkGet(all.map(({ platform, account }) => [platform, account]));
    await database.profiles.bulkPut(all.map((row, i) => storedProfile(row, here[i])));
  } else if (table === 'people') {
    const all = rows as Person[];
    const here = await database.people.bulkGet(all.map(({ id }) => id));
    await database.people.bulkPut(all.map((row, i) => ({ ...keptOf(here[i]), ...row })));
    for (const key of all.flatMap((row, i) => chatsGone(here[i], row))) await noteRemoved(key);
  } else await database.table(table).bulkPut(rows);
  return rows.length;
}

/** The keys of the chats someone has here and no more in a newer row. */
function chatsGone(here: Person | undefined, row: Person): string[] {
  return here ? chatKeys(here).filter((key) => !chatKeys(row).includes(key)) : [];
}

const chatKeys = ({ threads }: Person) => threads.map(({ platform, thread }) => threadKey(platform, thread));

/** What of someone stays as it is here. */
function keptOf(person: Person | undefined): Pick<Person, 'endedPlans'> {
  return person?.endedPlans ? { endedPlans: person.endedPlans } : {};
}

/** Takes over settings, and when each was set. */
async function writeFileSettings(rows: readonly FileSetting[]): Promise<number> {
  const row = (await database.settings.get('settings')) ?? { id: 'settings' as const };
  const taken = Object.fromEntries(rows.map(({ name, value }) => [name, value])) as Partial<Settings>;
  const setAt = Object.fromEntries(rows.map(({ name, at }) => [name, at]));
  await database.settings.put({ ...row, ...taken, setAt: { ...row.setAt, ...setAt }, id: 'settings' });
  return rows.length;
}

/** Remembers what was deleted elsewhere. */
async function remember(deleted: readonly Deleted[]): Promise<number> {
  let count = 0;
  for (let from = 0; from < deleted.length; from += WRITE_ROWS) {
    const rows = await unknownIds(deleted.slice(from, from + WRITE_ROWS));
    await database.deleted.bulkPut(rows);
    count += rows.length;
  }
  return count;
}

/** Deletes here what was deleted elsewhere, as far as it was not edited since. */
async function removeGone(deleted: readonly Deleted[], now: number): Promise<number> {
  let count = 0;
  for (let from = 0; from < deleted.length; from += WRITE_ROWS) {
    const gone = await goneWith(deleted.slice(from, from + WRITE_ROWS), now);
    for (const { table, id, row } of gone) {
      await database.table(table).delete(id);
      if (table === 'profiles') await noteRemoved((row as Profile).quiet);
    }
    count += gone.length;
  }
  return count;
}

/** Deletes who was deleted elsewhere and has nothing here any more. For when all rows are written. */
async function removePeople(deleted: readonly Deleted[], now: number): Promise<number> {
  const gone = await peopleGone(await peopleWith(deleted), now);
  for (const person of gone) {
    await database.people.delete(person.id);
    for (const key of [person.id, ...chatKeys(person)]) await noteRemoved(key);
  }
  return gone.length;
}

/** Every profile belongs to someone in the list, or nobody could remove its pause. */
async function giveOwners(now: number): Promise<void> {
  const owners = new Set((await database.profiles.toArray()).map(({ personId }) => personId));
  const people = await database.people.toArray();
  for (const { id } of people) owners.delete(id);
  const labels = new Set(people.map(({ label }) => label));
  let number = 0;
  const freeLabel = (): string => {
    do number += 1;
    while (labels.has(numberedLabel(number)));
    return numberedLabel(number);
  };
  const made = [...owners].map(
    (id): Person => ({
      ...{ id, label: freeLabel(), createdAt: now },
      ...{ names: [], search: [], messages: false, threads: [] },
    }),
  );
  await database.people.bulkAdd(made);
}
