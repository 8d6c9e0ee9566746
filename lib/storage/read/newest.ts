import { database } from '../database';
import { type CheckedTable, TIME_MOST } from '../rows';
import { readable } from './unreadable';

/** Most rows without a possible time that are looked at. */
const ODD_MOST = 100;

/** Notes the rows of a table without a time that can be as left out. */
export async function reportOdd(name: CheckedTable): Promise<void> {
  const at = database.table(name).where('at');
  readable(name, await at.below(0).or('at').above(TIME_MOST).limit(ODD_MOST).toArray());
}

/**
 * The newest rows of a table with an index `at`, newest first. Those without a time that can be are left out first: they
 * would keep their places at the top for ever.
 */
export async function newestOf<T>(name: CheckedTable, count: number): Promise<T[]> {
  const table = database.table<T>(name);
  const newest = table.where('at').between(0, TIME_MOST, true, true).reverse().limit(count);
  const [rows] = await Promise.all([newest.toArray(), reportOdd(name)]);
  return readable(name, rows);
}
