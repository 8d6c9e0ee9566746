import { matchUrl } from '../../matching';
import { database } from '../database';
import { deriveIndex } from './derive-index';

/**
 * No place to go to has a pause before it: inside a transaction that added some, with `settings`, the place goes. It counts as
 * changed at `now` (epoch ms), or the same file would bring it again.
 */
export async function freePlaces(now: number): Promise<void> {
  for (const name of ['leaveTo', 'exitTo'] as const) {
    const row = await database.settings.get('settings');
    if (row?.[name] && matchUrl((await deriveIndex()).index, row[name]))
      await database.settings.put({ ...row, [name]: null, setAt: { ...row.setAt, [name]: now } });
  }
}
