import { database } from '../database';
import { time } from '../rows';
import type { StoredNotice } from '../schema';

/** What People says until it is dismissed. */
export async function readNotices(): Promise<StoredNotice[]> {
  const notices = await database.notices.toArray();
  // It happened, whenever that was.
  return notices.map((notice) => (time.safeParse(notice.at).success ? notice : { ...notice, at: 0 }));
}
