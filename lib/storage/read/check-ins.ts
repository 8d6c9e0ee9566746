import { millisecondsInDay } from 'date-fns/constants';
import type { Attempt } from '../../attempts/attempt';
import { nextCheckInEdge, type PendingCheckIn, pendingCheckIn, RECORD_LAST } from '../../attempts/check-in';
import { database } from '../database';
import { isRow } from '../rows';
import type { CheckIn } from '../schema';
import { attemptsSince, newestAttempts } from './attempts';
import { readSettings } from './settings';
import { readable } from './unreadable';

/** Attempts this far back (ms) may have a visit to ask about; a visit lasts a day at most. */
const BACK_MS = 2 * millisecondsInDay;

/**
 * The attempt whose visit is over and was not asked about, or `null`, as for whoever does not want to be asked; and when that
 * changes by itself (epoch ms).
 */
export async function readPending(now: number): Promise<{ pending: Attempt | null; next: number | null }> {
  if (!(await readSettings()).askAfter) return { pending: null, next: null };
  const attempts = await attemptsSince(now - BACK_MS);
  const answers = await database.checkins.bulkGet(attempts.map(({ id }) => id));
  const told = readable(
    'checkins',
    answers.filter((answer) => answer !== undefined),
  );
  return { pending: pendingCheckIn(attempts, told, now), next: nextCheckInEdge(attempts, now) };
}

/** Among so many of the newest attempts a time somebody left is looked for. */
const LEFT_AMONG = 500;

/** When the person left last, to be remembered after a hard look; `null` when not of late. */
export async function lastLeft(): Promise<PendingCheckIn['left']> {
  const left = (await newestAttempts(LEFT_AMONG)).find(({ outcome }) => outcome === 'left');
  return left ? { at: left.at, offset: left.offset } : null;
}

/** The newest answers the own record counts, newest first. */
export function newestAnswers(): Promise<CheckIn[]> {
  const newest = database.checkins.orderBy('at').reverse();
  return newest
    .filter((answer) => isRow('checkins', answer) && answer.felt !== 'skipped')
    .limit(RECORD_LAST)
    .toArray();
}
