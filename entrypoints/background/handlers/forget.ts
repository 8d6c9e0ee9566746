import { millisecondsInDay } from 'date-fns/constants';
import { endAside } from '@/lib/storage/background/set-aside';
import { forgetWords } from '@/lib/storage/background/words';
import { database } from '@/lib/storage/database';
import { exclusively } from '@/lib/storage/lock';
import { DELETED_DAYS } from '@/lib/storage/schema';

/** When it was last looked for what is old (epoch ms). */
const LOOKED = 'looked';

/**
 * Forgets what is older than it was to be kept: what was written, and what was set aside. `now` is epoch ms. A clock may be
 * wrong by years, so no more is forgotten than was old when it was last looked, at least a day ago: a clock that is set right
 * within a day costs nothing.
 */
export async function forgetOld(now: number): Promise<void> {
  const looked = (await database.marks.get(LOOKED))?.count ?? Number.POSITIVE_INFINITY;
  if (now >= looked && now < looked + millisecondsInDay) return;
  if (now >= looked) {
    await forgetWords(looked);
    await forgetDeleted(looked);
    await forgetHints(looked);
    await exclusively('store', () => endAside(looked, now));
  }
  await database.marks.put({ id: LOOKED, count: now });
}

/** How long an address a person may have taken is kept, answered or not. */
const HINT_DAYS = 30;

/** Forgets other addresses that were noted long enough before `now` (epoch ms). */
async function forgetHints(now: number): Promise<void> {
  await database.hints.filter(({ at }) => at <= now - HINT_DAYS * millisecondsInDay).delete();
}

/** Forgets the ids of rows that were deleted long enough before `now` (epoch ms). */
async function forgetDeleted(now: number): Promise<void> {
  await database.deleted
    .where('at')
    .belowOrEqual(now - DELETED_DAYS * millisecondsInDay)
    .delete();
}
