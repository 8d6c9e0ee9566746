import { database } from '../database';
import type { StoredNotice } from '../schema';

/** What People says until it is dismissed. */
export function readNotices(): Promise<StoredNotice[]> {
  return database.notices.toArray();
}
