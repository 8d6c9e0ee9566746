import { database } from '../database';
import type { Change, HistoryEvent } from '../schema';
import { newestOf } from './newest';
import { readable } from './unreadable';

/** Changes that wait for their cooling-off, the next one first. */
export async function readChanges(): Promise<Change[]> {
  return readable('changes', await database.changes.orderBy('due').toArray());
}

/** What the user changed, newest first: as many as asked for. */
export function newestEvents(count: number): Promise<HistoryEvent[]> {
  return newestOf<HistoryEvent>('events', count);
}
