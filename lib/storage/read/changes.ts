import { database } from '../database';
import type { Change } from '../schema';
import { readable } from './unreadable';

/** Changes that wait for their cooling-off, the next one first. */
export async function readChanges(): Promise<Change[]> {
  return readable('changes', await database.changes.orderBy('due').toArray());
}
