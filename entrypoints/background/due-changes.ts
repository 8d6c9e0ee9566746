import { millisecondsInDay } from 'date-fns/constants';
import { report } from '@/lib/browser/report';
import { change } from '@/lib/storage/background/marks';
import { removeProfile } from '@/lib/storage/background/removal';
import { endBreak, setWait } from '@/lib/storage/background/wait-and-break';
import { database } from '@/lib/storage/database';
import { readChanges } from '@/lib/storage/read/changes';
import { readSettings } from '@/lib/storage/read/settings';
import type { Change } from '@/lib/storage/schema';

/**
 * Applies what is due at `now`, ends a break that is over or was taken by a clock that was ahead, and tells when the next of either comes (epoch ms). Each change for
 * itself: one that cannot be made stays, and keeps no other from being made. Rejects, at last, with what one rejected with.
 */
export async function applyDueChanges(now: number): Promise<number | null> {
  const changes = await startAnew(await readChanges(), now);
  const tried = await Promise.allSettled(changes.filter(({ due }) => due <= now).map(apply));
  const { rest } = await readSettings();
  const over = rest !== null && (rest.until <= now || rest.from > now + millisecondsInDay);
  if (over) await endBreak();
  for (const one of tried) if (one.status === 'rejected') throw one.reason;
  const times = [
    ...changes.map(({ due }) => due).filter((due) => due > now),
    ...(rest && !over ? [rest.until] : []),
  ];
  return times.length > 0 ? Math.min(...times) : null;
}

/** What was asked by a clock that was ahead would wait for years: it waits from now on, as long as it was to. */
async function startAnew(changes: readonly Change[], now: number): Promise<Change[]> {
  const anew = changes.map((change) =>
    change.askedAt > now ? { ...change, askedAt: now, due: now + change.due - change.askedAt } : change,
  );
  const changed = anew.filter((one, i) => one !== changes[i]);
  if (changed.length > 0) await database.changes.bulkPut(changed);
  return anew;
}

/** Once: the change is made, then its being pending goes with it. One this version does not know is left alone. */
async function apply({ id, what, platform, account, wait }: Change): Promise<void> {
  const { changes, people, profiles, attempts, events, settings } = database;
  const make = changeOf({ what, platform, account, wait });
  if (!make) return report(new Error('a pending change that cannot be made'), 'pending changes');
  await change([changes, people, profiles, attempts, events, settings], async () => {
    await make();
    await changes.delete(id);
  });
}

function changeOf(pending: Pick<Change, 'what' | 'platform' | 'account' | 'wait'>) {
  const { what, platform, account, wait } = pending;
  if (what === 'wait' && wait !== null) return () => setWait(wait);
  if (what === 'stop' && platform !== null && account !== null) return () => removeProfile(platform, account);
  return null;
}
