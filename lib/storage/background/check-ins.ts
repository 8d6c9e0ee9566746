import { database } from '../database';
import type { CheckIn } from '../schema';

/** Writes down how a visit felt, if it was one. An answer may be made fuller, and is never unsaid by a skip. */
export async function saveCheckIn(answer: Omit<CheckIn, 'at'>): Promise<void> {
  await database.transaction('rw', database.checkins, database.attempts, async () => {
    const [attempt, before] = await Promise.all([
      database.attempts.get(answer.attempt),
      database.checkins.get(answer.attempt),
    ]);
    if (attempt?.outcome !== 'continued') return;
    if (before && answer.felt === 'skipped') return;
    const now = Date.now();
    await database.checkins.put({ ...answer, at: before?.at ?? now, ...(before && { editedAt: now }) });
  });
}
