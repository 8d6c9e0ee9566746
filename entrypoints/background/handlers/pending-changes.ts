import { millisecondsInMinute } from 'date-fns/constants';
import { BREAK_MINUTES, effectAt } from '@/lib/policy/cooling';
import { noteEvent } from '@/lib/storage/background/events';
import { change } from '@/lib/storage/background/marks';
import { removeProfile } from '@/lib/storage/background/removal';
import { writeSettings } from '@/lib/storage/background/settings';
import { endBreak, setWait } from '@/lib/storage/background/wait-and-break';
import { database } from '@/lib/storage/database';
import { readSettings } from '@/lib/storage/read/settings';

/** Removes a profile, at once or when its cooling-off is over. Resolves to when (epoch ms), `null` for at once. */
export async function requestRemoval(
  platform: string,
  account: string,
  wrongMatch: boolean,
): Promise<number | null> {
  const { changes, people, profiles, attempts, events, settings } = database;
  return change([changes, people, profiles, attempts, events, settings], async () => {
    const profile = await profiles.get([platform, account]);
    if (!profile) return null;
    const id = `stop:${platform}:${account}`;
    const due = await dueAt({ what: 'stop', heldAt: profile.heldAt, wrongMatch });
    if (due !== null) {
      await changes.put({ id, askedAt: Date.now(), due, what: 'stop', platform, account, wait: null });
      return due;
    }
    await changes.delete(id);
    await removeProfile(platform, account);
    return null;
  });
}

/** Changes the wait: a longer one at once, a shorter one when its cooling-off is over. */
export async function requestWait(wait: number): Promise<number | null> {
  const { changes, events, settings } = database;
  return change([changes, events, settings], async () => {
    const { wait: from } = await readSettings();
    const due = await dueAt({ what: 'wait', from, to: wait });
    if (due !== null) {
      const now = Date.now();
      await changes.put({ id: 'wait', askedAt: now, due, what: 'wait', platform: null, account: null, wait });
      return due;
    }
    await changes.delete('wait');
    await setWait(wait);
    return null;
  });
}

async function dueAt(asked: Parameters<typeof effectAt>[0]): Promise<number | null> {
  const now = Date.now();
  const { cooling } = await readSettings();
  const at = effectAt(asked, cooling, now);
  return at > now ? at : null;
}

/** Takes back a change that has not happened yet. */
export async function cancelChange(id: string): Promise<void> {
  await change([database.changes], () => database.changes.delete(id));
}

/** A break from Lull: always at once, with a planned return; `null` ends it. */
export async function takeBreak(minutes: number | null): Promise<void> {
  if (minutes === null) return endBreak();
  const longest = Math.max(...BREAK_MINUTES);
  const from = Date.now();
  await change([database.settings, database.events], async () => {
    await writeSettings({ rest: { from, until: from + Math.min(minutes, longest) * millisecondsInMinute } });
    await noteEvent('rest', { amount: minutes });
  });
}
