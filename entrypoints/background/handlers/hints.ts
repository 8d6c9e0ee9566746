import { recognise } from '@/lib/matching';
import type { From } from '@/lib/messages/server';
import { attemptInJournal } from '@/lib/storage/background/journal';
import { database } from '@/lib/storage/database';

/** A page that gives itself one address after another does not fill People: of each person so many are asked about at most. */
const HINTS_MOST = 5;

/**
 * A held page gave itself another address: whoever the pause there is for may have that account too. It is noted for People
 * to ask, and never held by itself.
 */
export async function noteRenamed(attemptId: string, { url }: From): Promise<void> {
  const { platform, account } = recognise(url);
  if (platform === null || account === null) return;
  // It may still be in the journal alone.
  const attempt = (await attemptInJournal(attemptId)) ?? (await database.attempts.get(attemptId));
  if (!attempt) return;
  const { personId } = attempt;
  const { profiles, hints } = database;
  await database.transaction('rw', profiles, hints, async () => {
    if ((await profiles.get([platform, account])) || (await hints.get([platform, account]))) return;
    const asked = hints.where({ personId }).filter(({ no }) => !no);
    if ((await asked.count()) >= HINTS_MOST) return;
    await hints.put({ platform, account, personId, at: Date.now() });
  });
}

/** Keeps the answer, so that the same address is not asked about again. */
export async function dismissHint(platform: string, account: string): Promise<void> {
  await database.hints.update([platform, account], { no: true });
}
