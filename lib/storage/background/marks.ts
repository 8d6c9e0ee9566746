import type { Table } from 'dexie';
import { database } from '../database';
import { isMade, salvage } from './salvage';

const CHANGED = 'changed';
const DERIVED = 'derived';

/** How often a change was made or looked for, and which of these is in all that is derived from the rows. */
export interface Marks {
  changed: number;
  derived: number;
}

/**
 * Changes rows of `tables` in one transaction, and marks in the same one that what is derived from them is out of date. The
 * one way to change a row from which index, scripts, rules or passes are derived: what a stopped background left undone is
 * found again by the mark. A database that lost its rows is first filled from the index, which the change would otherwise
 * make smaller. Rejects with what `work` rejects with; then nothing is changed.
 */
export async function change<T>(tables: readonly Table[], work: () => Promise<T>): Promise<T> {
  if (!(await isMade())) await salvage({ make: true });
  const { marks, removed, deleted } = database;
  return database.transaction('rw', [...tables, marks, removed, deleted], async () => {
    if (!(await isMade())) throw new Error('the rows were lost just now');
    const result = await work();
    await marks
      .where('id')
      .equals(CHANGED)
      .modify((mark) => {
        mark.count = Number.isSafeInteger(mark.count) ? mark.count + 1 : Date.now();
      });
    return result;
  });
}

/** Marks all that is derived as out of date, for a change outside the database: of a permission. */
export function markChanged(): Promise<void> {
  return change([], async () => undefined);
}

/** Works inside a transaction too, if it has the table. */
export async function readMarks(): Promise<Marks> {
  const [changed, derived] = await database.marks.bulkGet([CHANGED, DERIVED]);
  return { changed: changed?.count ?? 0, derived: derived?.count ?? 0 };
}

/** Notes that all is derived up to a change. A later one, made meanwhile, keeps its mark. */
export async function markDerived(changed: number): Promise<void> {
  await database.marks.put({ id: DERIVED, count: changed });
}
