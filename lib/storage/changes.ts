import { offsetAt } from '../browser/clock';
import { database } from './database';
import type { Change, Event } from './schema';

/** Turnings-down that wait, the next one first. */
export function readChanges(): Promise<Change[]> {
  return database.changes.orderBy('due').toArray();
}

/** What the user changed, newest first: as many as asked for. */
export function newestEvents(count: number): Promise<Event[]> {
  return database.events.orderBy('at').reverse().limit(count).toArray();
}

/** Notes what the user changed, for History. Background only. */
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
