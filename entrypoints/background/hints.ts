import { recognise } from '@/lib/matching';
import type { From } from '@/lib/messages/server';
import { database } from '@/lib/storage/database';
import { readKnown } from '@/lib/storage/index-read';

/**
 * A held page gave itself another address: whoever the pause there is for may have that account too. It is noted for People
 * to ask, and never held by itself. Nothing is noted of a private window.
 */
export async function noteRenamed(attempt: string, { url, private: privateWindow }: From): Promise<void> {
  const { platform, account } = recognise(url);
  if (privateWindow || platform === null || account === null) return;
  const personId = await personOf(attempt);
  if (personId === null || (await database.profiles.get([platform, account]))) return;
  if (await database.hints.get([platform, account])) return;
  await database.hints.put({ platform, account, personId, at: Date.now() });
}

/** It may still be in the journal alone. */
async function personOf(id: string): Promise<string | null> {
  const { journal } = await readKnown();
  const fresh = journal.find(({ attempt }) => attempt.id === id)?.attempt;
  return (fresh ?? (await database.attempts.get(id)))?.personId ?? null;
}
