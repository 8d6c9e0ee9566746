import { STAYS_NAME } from '../database';
import { exclusively } from '../lock';

/**
 * Does `work` with a database that is whole. While it is written anew only a part of it may be back; a background that was stopped in
 * that goes on when it next starts.
 * @throws Error until then.
 */
export function whileWhole<T>(work: () => Promise<T>): Promise<T> {
  return exclusively('rewrite', async () => {
    const databases = await indexedDB.databases();
    if (databases.some(({ name }) => name === STAYS_NAME)) throw new Error('not all rows are back yet');
    return work();
  });
}
