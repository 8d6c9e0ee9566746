import { recognise } from '@/lib/matching';
import type { From } from '@/lib/messages/server';
import { attemptInJournal } from '@/lib/storage/background/journal';
import { database } from '@/lib/storage/database';

/**
 * A held page gave itself another address: whoever the pause there is for may have that account too. It is noted for People
 * to ask, and never held by itself. Nothing is noted of a private window.
 */
export async function noteRenamed(attemptId: string, { url, private: privateWindow }: From): Promise<void> {
  const { platform, account } = recognise(url);
  if (privateWindow || platform === null || account === null) return;
  // It may still be in the journal alone.
  const attempt = (await attemptInJournal(attemptId)) ?? (await database.attempts.get(attemptId));
  if (!attempt) return;
  const { personId } = attempt;
  const { profiles, hints } = database;
  await database.transaction('rw', profiles, hints, async () => {
    if ((await profiles.get([platform, account])) || (await hints.get([platform, account]))) return;
    await hints.put({ platform, account, personId, at: Date.now() });
  });
}

/** Keeps the answer, so that the same address is not asked about again. */
export async function dismissHint(platform: string, account: string): Promise<void> {
  await database.hints.update([platform, account], { no: true });
}
