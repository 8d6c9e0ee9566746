import { offsetAt } from '../../browser/clock';
import { database } from '../database';
import type { HistoryEvent } from '../schema';

/** Notes what the user changed, for History. */
export async function noteEvent(what: HistoryEvent['what'], told: Partial<HistoryEvent> = {}): Promise<void> {
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
