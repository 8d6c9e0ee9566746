import { database } from '../database';
import type { CheckIn } from '../schema';

/** Writes down how a visit felt, if it was one. An answer may be made fuller, and is never unsaid by a skip. */
export async function saveCheckIn(told: Omit<CheckIn, 'at'>): Promise<void> {
  await database.transaction('rw', database.checkins, database.attempts, async () => {
    const [attempt, before] = await Promise.all([
      database.attempts.get(told.attempt),
      database.checkins.get(told.attempt),
    ]);
    if (attempt?.outcome !== 'continued') return;
    if (before && told.felt === 'skipped') return;
    const now = Date.now();
    await database.checkins.put({ ...told, at: before?.at ?? now, ...(before && { editedAt: now }) });
  });
}
