import { change } from '@/lib/storage/background/marks';
import { database } from '@/lib/storage/database';
import { readChanges } from '@/lib/storage/read/changes';
import { readSettings } from '@/lib/storage/read/settings';
import type { Change } from '@/lib/storage/schema';
import { removeProfile } from './handlers/holding';
import { endBreak, setWait } from './handlers/pending-changes';

/** Applies what is due at `now`, ends a break that is over, and tells when the next of either comes (epoch ms). */
export async function applyDueChanges(now: number): Promise<number | null> {
  for (const pending of await readChanges()) {
    if (pending.due <= now) await apply(pending);
  }
  const { rest } = await readSettings();
  if (rest && rest.until <= now) await endBreak();
  const [next] = await readChanges();
  const times = [next?.due, rest && rest.until > now ? rest.until : undefined].filter(
    (at) => at !== undefined,
  );
  return times.length > 0 ? Math.min(...times) : null;
}

/** Once: the change and its being pending go together. */
async function apply({ id, what, platform, account, wait }: Change): Promise<void> {
  const { changes, people, profiles, attempts, events, settings } = database;
  await change([changes, people, profiles, attempts, events, settings], async () => {
    await changes.delete(id);
    if (what === 'wait') await setWait(wait ?? 0);
    else if (platform !== null && account !== null) await removeProfile(platform, account);
  });
}
