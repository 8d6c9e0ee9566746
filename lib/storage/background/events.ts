import { offsetAt } from '../../browser/clock';
import { database } from '../database';
import type { Event } from '../schema';

/** Notes what the user changed, for History. */
export async function noteEvent(what: Event['what'], told: Partial<Event> = {}): Promise<void> {
  const at = Date.now();
  await database.events.add({
    id: crypto.randomUUID(),
    at,
    offset: offsetAt(at),
    personId: null,
    platform: null,
    amount: null,
    ...told,
    what,
  });
}
