import type { PendingCheckIn } from '@/lib/attempts/check-in';
import { lastLeft, readPending } from '@/lib/storage/read/check-ins';

/** What the popup asks about, with a time the person left, to be remembered. */
export async function askCheckIn(): Promise<PendingCheckIn | null> {
  const { pending } = await readPending(Date.now());
  if (!pending) return null;
  return { attempt: pending.id, left: await lastLeft() };
}
