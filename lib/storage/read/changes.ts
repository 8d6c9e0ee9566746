import { database } from '../database';
import type { Change, HistoryEvent } from '../schema';

/** Changes that wait for their cooling-off, the next one first. */
export function readChanges(): Promise<Change[]> {
  return database.changes.orderBy('due').toArray();
}

/** What the user changed, newest first: as many as asked for. */
export function newestEvents(count: number): Promise<HistoryEvent[]> {
  return database.events.orderBy('at').reverse().limit(count).toArray();
}
