import { database } from './database';
import type { Change, Event } from './schema';

/** Turnings-down that wait, the next one first. */
export function readChanges(): Promise<Change[]> {
  return database.changes.orderBy('due').toArray();
}

/** Notes what the user changed, for History. Background only. */
export async function noteEvent(what: Event['what'], told: Partial<Event> = {}): Promise<void> {
  const now = new Date();
  await database.events.add({
    id: crypto.randomUUID(),
    at: now.getTime(),
    offset: 0 - now.getTimezoneOffset(),
    personId: null,
    platform: null,
    amount: null,
    ...told,
    what,
  });
}
