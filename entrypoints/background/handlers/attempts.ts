import { saveAttempts } from '@/lib/storage/background/attempts';
import { readEntry } from '@/lib/storage/background/journal';

/** Counts an attempt the guard could not write down itself. */
export async function countAttempt(entry: unknown): Promise<void> {
  const attempt = readEntry(entry);
  if (attempt) await saveAttempts([attempt]);
}
