import { millisecondsInHour } from 'date-fns/constants';
import type { Table } from 'dexie';
import { database } from '../database';
import type { Deleted, DeletedRows, RowIds } from '../schema';

/** The mark of when something was erased last (epoch ms). */
export const ERASED = 'erased';
/** A row can be put back for this long (ms); the page that offers it does so for seconds. */
const UNDO_MS = millisecondsInHour;

const { attempts, checkins, moments, events, texts, deleted, marks } = database;
const TABLES = [attempts, checkins, moments, events, texts, deleted, marks];
/** Tables whose rows are deleted by id. */
const BY_ID = { attempts, moments, events, texts } as const;
type ById = keyof typeof BY_ID;
const names = Object.keys(BY_ID) as ById[];

interface Row {
  id: string;
}
const tableOf = (name: ById) => BY_ID[name] as unknown as Table<Row, string>;

/**
 * Deletes rows with all that is about them: the check-in of an attempt, and texts. Of each its id alone is left, see `Deleted`.
 * Resolves to the rows as they were. Idempotent: rows that are gone are not among them.
 */
export async function deleteRows(ids: Partial<RowIds>): Promise<DeletedRows> {
  return database.transaction('rw', TABLES, async () => {
    const about = new Set(ids.attempts);
    const written =
      about.size > 0 ? await texts.filter((text) => about.has(text.about ?? '')).primaryKeys() : [];
    const all: Partial<RowIds> = { ...ids, texts: [...new Set([...(ids.texts ?? []), ...written])] };
    const rows: DeletedRows = { attempts: [], checkins: [], moments: [], events: [], texts: [] };
    const at = Date.now();
    for (const name of names) {
      const table = tableOf(name);
      const found = (await table.bulkGet(all[name] ?? [])).filter((row) => row !== undefined);
      const keys = found.map(({ id }) => id);
      Object.assign(rows, { [name]: found });
      await table.bulkDelete(keys);
      await deleted.bulkPut(keys.map((id) => ({ id, at })));
    }
    const answers = await checkins.bulkGet([...about]);
    rows.checkins = answers.filter((answer) => answer !== undefined);
    await checkins.bulkDelete([...about]);
    return rows;
  });
}

/**
 * Puts back rows that were deleted a moment ago, exactly as they were, all or none. Idempotent.
 * @throws Error when one of them was not deleted just now.
 */
export async function putBackRows(rows: DeletedRows): Promise<void> {
  await database.transaction('rw', TABLES, async () => {
    for (const name of names) await putBack(tableOf(name), rows[name]);
    const back = new Set(rows.attempts.map(({ id }) => id));
    if (rows.checkins.some(({ attempt }) => !back.has(attempt))) throw new Error('a check-in of no attempt');
    for (const answer of rows.checkins) if (!(await checkins.get(answer.attempt))) await checkins.add(answer);
  });
}

/**
 * Checks that these ids of rows were left a moment ago, and nothing was erased since: what was erased, nobody puts back. Works inside
 * a transaction with `deleted` and `marks`.
 * @throws Error otherwise.
 */
export async function checkJustDeleted(ids: readonly string[]): Promise<void> {
  const left = await deleted.bulkGet([...ids]);
  const erasedAt = (await marks.get(ERASED))?.count ?? Number.NEGATIVE_INFINITY;
  const now = Date.now();
  const isJust = (mark: Deleted | undefined) =>
    mark !== undefined && Math.abs(now - mark.at) <= UNDO_MS && mark.at > erasedAt;
  if (!left.every(isJust)) throw new Error('a row that was not deleted just now');
}

async function putBack(table: Table<Row, string>, rows: readonly Row[]): Promise<void> {
  const ids = rows.map(({ id }) => id);
  const there = await table.bulkGet(ids);
  const missing = rows.filter((_, i) => there[i] === undefined);
  await checkJustDeleted(missing.map(({ id }) => id));
  await table.bulkAdd(missing);
  await deleted.bulkDelete(ids);
}
