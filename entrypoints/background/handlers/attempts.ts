import { keepWaiting } from '@/lib/storage/background/attempts';
import { readEntry } from '@/lib/storage/background/journal';

/** Takes over an attempt the guard could not write down itself: it waits in memory for the next fold. */
export async function countAttempt(entry: unknown): Promise<void> {
  const attempt = readEntry(entry);
  if (attempt) await keepWaiting(attempt);
}
