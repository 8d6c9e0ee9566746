import { database } from '../database';
import { readSettings } from '../read/settings';
import type { Settings } from '../schema';
import { change } from './marks';

/** Changes some of the settings. */
export async function writeSettings(patch: Partial<Omit<Settings, 'id'>>): Promise<void> {
  await change([database.settings], async () => {
    await database.settings.put({ ...(await readSettings()), ...patch });
  });
}
