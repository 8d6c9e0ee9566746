import { millisecondsInDay } from 'date-fns/constants';
import { ANSWER_KEPT_MS } from '@/lib/policy/own-text';
import { endAside } from '@/lib/storage/background/set-aside';
import { database } from '@/lib/storage/database';
import { exclusively } from '@/lib/storage/lock';
import { forgetTexts } from './texts';

/** When it was last looked for what is old (epoch ms). */
const LOOKED = 'looked';

/**
 * Forgets what is older than it was to be kept: writings, answers, and what was set aside. `now` is epoch ms. A clock may be
 * wrong by years, so no more is forgotten than was old when it was last looked, at least a day ago: a clock that is set right
 * within a day costs nothing.
 */
export async function forgetOld(now: number): Promise<void> {
  const looked = (await database.marks.get(LOOKED))?.count ?? Number.POSITIVE_INFINITY;
  if (now >= looked && now < looked + millisecondsInDay) return;
  if (now >= looked) {
    await forgetTexts(looked);
    await forgetAnswers(looked);
    await exclusively('store', () => endAside(looked, now));
  }
  await database.marks.put({ id: LOOKED, count: now });
}

/** Forgets written answers that are older at `now` (epoch ms) than they were to be kept. The type of a logged urge is no writing. */
export async function forgetAnswers(now: number): Promise<void> {
  await database.attempts
    .where('at')
    .below(now - ANSWER_KEPT_MS)
    .filter(({ note, kind }) => note !== null && kind !== 'urge')
    .modify({ note: null });
}
