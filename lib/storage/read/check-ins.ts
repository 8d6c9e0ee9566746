import { millisecondsInDay, millisecondsInHour } from 'date-fns/constants';
import type { Attempt } from '../../attempts/attempt';
import { nextCheckInEdge, type PendingCheckIn, pendingCheckIn, RECORD_LAST } from '../../attempts/check-in';
import { database } from '../database';
import { isRow } from '../rows';
import type { CheckIn } from '../schema';
import { attemptsSince, newestAttempts } from './attempts';
import { readSettings } from './settings';
import { readable } from './unreadable';

/**
 * How far back (ms) a visit to ask about is looked for, step by step: it is the newest one that is over, mostly of just now. A visit
 * lasts a day at most and is asked about for another.
 */
const BACK_MS = [3 * millisecondsInHour, 12 * millisecondsInHour, 2 * millisecondsInDay];

/**
 * The attempt whose visit is over and was not asked about, or `null`, as for whoever does not want to be asked; and when that
 * changes by itself (epoch ms).
 */
export async function readPending(now: number): Promise<{ pending: Attempt | null; next: number | null }> {
  if (!(await readSettings()).askAfter) return { pending: null, next: null };
  let attempts: Attempt[] = [];
  let over: Attempt | null = null;
  for (const back of BACK_MS) {
    attempts = await attemptsSince(now - back);
    over = pendingCheckIn(attempts, [], now);
    // What is older changes nothing any more.
    if (over) break;
  }
  const answer = over && (await database.checkins.get(over.id));
  const answers = answer ? readable('checkins', [answer]) : [];
  return { pending: pendingCheckIn(attempts, answers, now), next: nextCheckInEdge(attempts, now) };
}

/** Among so many of the newest attempts a time somebody left is looked for. */
const LEFT_AMONG = [20, 500];

/** When the person left last, to be remembered after a hard look; `null` when not of late. */
export async function lastLeft(): Promise<PendingCheckIn['left']> {
  for (const count of LEFT_AMONG) {
    const left = (await newestAttempts(count)).find(({ outcome }) => outcome === 'left');
    if (left) return { at: left.at, offset: left.offset };
  }
  return null;
}

/** The newest answers the own record counts, newest first. */
export function newestAnswers(): Promise<CheckIn[]> {
  const newest = database.checkins.orderBy('at').reverse();
  return newest
    .filter((answer) => isRow('checkins', answer) && answer.felt !== 'skipped')
    .limit(RECORD_LAST)
    .toArray();
}
