import { database } from '../database';
import { readSettings } from '../read/settings';
import { noteEvent } from './events';
import { change } from './marks';
import { writeSettings } from './settings';

/** Changes the wait now (seconds). */
export async function setWait(wait: number): Promise<void> {
  await change([database.settings, database.events], async () => {
    if ((await readSettings()).wait === wait) return;
    await writeSettings({ wait });
    await noteEvent('wait', { amount: wait });
  });
}

/** Ends a break from Lull, if there is one. */
export async function endBreak(): Promise<void> {
  await change([database.settings, database.events], async () => {
    if ((await readSettings()).rest === null) return;
    await writeSettings({ rest: null });
    await noteEvent('back');
  });
}
