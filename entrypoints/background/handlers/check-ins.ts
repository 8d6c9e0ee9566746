import type { PendingCheckIn } from '@/lib/attempts/check-in';
import { database } from '@/lib/storage/database';
import { readPending } from '@/lib/storage/read/check-ins';

/** What the popup asks about, with a time the person left, to be remembered. */
export async function askCheckIn(): Promise<PendingCheckIn | null> {
  const { pending } = await readPending(Date.now());
  if (!pending) return null;
  const newest = database.attempts.orderBy('at').reverse();
  const last = await newest.filter(({ outcome }) => outcome === 'left').first();
  return { attempt: pending.id, left: last ? { at: last.at, offset: last.offset } : null };
}
