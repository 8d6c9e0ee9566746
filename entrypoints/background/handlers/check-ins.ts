import type { PendingCheckIn } from '@/lib/attempts/check-in';
import { database } from '@/lib/storage/database';
import { readPending } from '@/lib/storage/read/check-ins';

/** What the popup asks about, with a time the person left, to be remembered. */
export async function askCheckIn(): Promise<PendingCheckIn | null> {
  const { pending } = await readPending(Date.now());
  if (!pending) return null;
  const left = await database.attempts.where('outcome').equals('left').sortBy('at');
  const last = left.at(-1);
  return { attempt: pending.id, left: last ? { at: last.at, offset: last.offset } : null };
}
