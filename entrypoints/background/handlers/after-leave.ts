import type { Answer } from '@/lib/messages/protocol';
import { nextQuestion } from '@/lib/policy/questions';
import { AFTER_LEAVE_MS } from '@/lib/policy/rotation';
import { database } from '@/lib/storage/database';
import { newestAttempts } from '@/lib/storage/read/attempts';
import { readSettings } from '@/lib/storage/read/settings';

/**
 * Whether the newest pause ended by leaving, a few minutes ago. `leftBefore` is how many did so before; every other time there is a
 * question of what comes next. A pause of a private
 * window is not among them: nothing is known of it.
 */
export async function afterLeave(): Promise<Answer<'afterLeave'>> {
  const now = Date.now();
  const [newest] = await newestAttempts(1);
  const ago = now - (newest?.decidedAt ?? Number.NEGATIVE_INFINITY);
  if (newest?.outcome !== 'left' || ago < 0 || ago >= AFTER_LEAVE_MS) return null;
  const leftBefore = (await database.attempts.where('outcome').equals('left').count()) - 1;
  const { asksOff, tired } = await readSettings();
  // Every other time: what is always there is not read any more.
  const asks = leftBefore % 2 === 1 && !asksOff.includes('question');
  return {
    leftBefore,
    question: asks ? nextQuestion((leftBefore - 1) / 2, tired, Temporal.Now.plainTimeISO().hour) : null,
  };
}
