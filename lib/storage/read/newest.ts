import { database } from '../database';
import { type CheckedTable, TIME_MOST } from '../rows';
import { readable } from './unreadable';

/** Most rows without a possible time that are looked at. */
const ODD_MOST = 100;

/**
 * The newest rows of a table with an index `at`, newest first. Those without a time that can be are left out first: they
 * would keep their places at the top for ever.
 */
export async function newestOf<T>(name: CheckedTable, count: number): Promise<T[]> {
  const table = database.table<T>(name);
  const odd = table.where('at').below(0).or('at').above(TIME_MOST).limit(ODD_MOST);
  const newest = table.where('at').between(0, TIME_MOST, true, true).reverse().limit(count);
  const [rows, out] = await Promise.all([newest.toArray(), odd.toArray()]);
  readable(name, out);
  return readable(name, rows);
}
