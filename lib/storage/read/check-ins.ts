import { millisecondsInDay } from 'date-fns/constants';
import type { Attempt } from '../../attempts/attempt';
import { nextCheckInEdge, pendingCheckIn } from '../../attempts/check-in';
import { database } from '../database';
import { attemptsSince } from './attempts';

/** Attempts this far back (ms) may have a visit to ask about; a visit lasts a day at most. */
const BACK_MS = 2 * millisecondsInDay;

/** The attempt whose visit is over and was not asked about, or `null`; and when that changes by itself (epoch ms). */
export async function readPending(now: number): Promise<{ pending: Attempt | null; next: number | null }> {
  const [attempts, answers] = await Promise.all([attemptsSince(now - BACK_MS), database.checkins.toArray()]);
  return { pending: pendingCheckIn(attempts, answers, now), next: nextCheckInEdge(attempts, now) };
}
