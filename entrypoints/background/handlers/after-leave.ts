import { AFTER_LEAVE_MS } from '@/lib/policy/rotation';
import { database } from '@/lib/storage/database';
import { newestAttempts } from '@/lib/storage/read/attempts';

/**
 * Whether the newest pause ended by leaving, a few minutes ago. `leftBefore` is how many did so before. A pause of a private
 * window is not among them: nothing is known of it.
 */
export async function afterLeave(): Promise<{ leftBefore: number } | null> {
  const now = Date.now();
  const [newest] = await newestAttempts(1);
  const ago = now - (newest?.decidedAt ?? Number.NEGATIVE_INFINITY);
  if (newest?.outcome !== 'left' || ago < 0 || ago >= AFTER_LEAVE_MS) return null;
  return { leftBefore: (await database.attempts.where('outcome').equals('left').count()) - 1 };
}
