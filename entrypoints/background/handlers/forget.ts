import { millisecondsInDay } from 'date-fns/constants';
import { database } from '@/lib/storage/database';

/** A written answer stays this long (ms). */
export const ANSWER_KEPT_MS = 90 * millisecondsInDay;

/** Forgets written answers that are older than they were to be kept. The type of a logged urge is no writing. */
export async function forgetAnswers(now: number): Promise<void> {
  await database.attempts
    .where('at')
    .below(now - ANSWER_KEPT_MS)
    .filter(({ note, kind }) => note !== null && kind !== 'urge')
    .modify({ note: null });
}
