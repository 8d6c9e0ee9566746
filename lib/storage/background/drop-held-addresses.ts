import { matchUrl } from '../../matching';
import { database } from '../database';
import { deriveIndex } from './derive-index';

/**
 * No address to go to has a pause before it: inside a transaction that added some, with `settings`, the address goes. It counts as
 * changed at `now` (epoch ms), or the same file would bring it again.
 */
export async function dropHeldAddresses(now: number): Promise<void> {
  for (const name of ['leaveTo', 'exitTo'] as const) {
    const row = await database.settings.get('settings');
    if (row?.[name] && matchUrl((await deriveIndex()).index, row[name]))
      await database.settings.put({ ...row, [name]: null, setAt: { ...row.setAt, [name]: now } });
  }
}
