import { millisecondsInDay } from 'date-fns/constants';
import type { Attempt } from '@/lib/attempts/attempt';
import { nextCheckInEdge, type PendingCheckIn, pendingCheckIn } from '@/lib/attempts/check-in';
import { database } from '@/lib/storage/database';
import { attemptsSince } from '@/lib/storage/read/attempts';
import type { CheckIn } from '@/lib/storage/schema';

/** Attempts this far back (ms) may have a visit to ask about; a visit lasts a day at most. */
const BACK_MS = 2 * millisecondsInDay;

/** The attempt whose visit is over and was not asked about, or `null`; and when that changes by itself (epoch ms). */
export async function readPending(now: number): Promise<{ pending: Attempt | null; next: number | null }> {
  const [attempts, answers] = await Promise.all([attemptsSince(now - BACK_MS), database.checkins.toArray()]);
  return { pending: pendingCheckIn(attempts, answers, now), next: nextCheckInEdge(attempts, now) };
}

/** What the popup asks about, with a time the person left, to be remembered. */
export async function askCheckIn(): Promise<PendingCheckIn | null> {
  const { pending } = await readPending(Date.now());
  if (!pending) return null;
  const left = await database.attempts.where('outcome').equals('left').sortBy('at');
  const last = left.at(-1);
  return { attempt: pending.id, left: last ? { at: last.at, offset: last.offset } : null };
}

/** Writes down how a visit felt, if it was one. An answer may be made fuller, and is never unsaid by a skip. */
export async function saveCheckIn(told: Omit<CheckIn, 'at'>): Promise<void> {
  await database.transaction('rw', database.checkins, database.attempts, async () => {
    const [attempt, before] = await Promise.all([
      database.attempts.get(told.attempt),
      database.checkins.get(told.attempt),
    ]);
    if (attempt?.outcome !== 'continued') return;
    if (before && told.felt === 'skipped') return;
    await database.checkins.put({ ...told, at: before?.at ?? Date.now() });
  });
}
