import { millisecondsInMinute } from 'date-fns/constants';
import { effectAt, REST_MINUTES } from '@/lib/policy/cooling';
import { noteEvent, readChanges } from '@/lib/storage/changes';
import { database } from '@/lib/storage/database';
import { rebuildIndex } from '@/lib/storage/index-write';
import type { Change } from '@/lib/storage/schema';
import { readSettings, writeSettings } from '@/lib/storage/settings';
import { stopHolding } from './holding';

/** Lets a profile go, at once or when its cooling-off is over. Resolves to when (epoch ms), `null` for at once. */
export async function askToStop(
  platform: string,
  account: string,
  wrongMatch: boolean,
): Promise<number | null> {
  const profile = await database.profiles.get([platform, account]);
  if (!profile) return null;
  const id = `stop:${platform}:${account}`;
  const due = await dueAt({ what: 'stop', heldAt: profile.heldAt, wrongMatch });
  if (due !== null) {
    await database.changes.put({ id, askedAt: Date.now(), due, what: 'stop', platform, account, wait: null });
    return due;
  }
  await database.changes.delete(id);
  await stopHolding(platform, account);
  return null;
}

/** Changes the wait: a longer one at once, a shorter one when its cooling-off is over. */
export async function askForWait(wait: number): Promise<number | null> {
  const { wait: from } = await readSettings();
  const due = await dueAt({ what: 'wait', from, to: wait });
  if (due !== null) {
    await database.changes.put({
      id: 'wait',
      askedAt: Date.now(),
      due,
      what: 'wait',
      platform: null,
      account: null,
      wait,
    });
    return due;
  }
  await database.changes.delete('wait');
  await changeWait(wait);
  return null;
}

async function dueAt(change: Parameters<typeof effectAt>[0]): Promise<number | null> {
  const now = Date.now();
  const { cooling } = await readSettings();
  const at = effectAt(change, cooling, now);
  return at > now ? at : null;
}

async function changeWait(wait: number): Promise<void> {
  if ((await readSettings()).wait === wait) return;
  await writeSettings({ wait });
  await noteEvent('wait', { amount: wait });
  await rebuildIndex();
}

export async function cancelChange(id: string): Promise<void> {
  await database.changes.delete(id);
}

/** Does what is due, ends a rest that is over, and tells when the next of either comes (epoch ms). */
export async function makeDueChanges(now: number): Promise<number | null> {
  for (const change of await readChanges()) {
    if (change.due <= now) await make(change);
  }
  const { rest } = await readSettings();
  if (rest && rest.until <= now) await endRest();
  const [next] = await readChanges();
  const times = [next?.due, rest && rest.until > now ? rest.until : undefined].filter(
    (at) => at !== undefined,
  );
  return times.length > 0 ? Math.min(...times) : null;
}

async function make({ id, what, platform, account, wait }: Change): Promise<void> {
  await database.changes.delete(id);
  if (what === 'wait') await changeWait(wait ?? 0);
  else if (platform !== null && account !== null) await stopHolding(platform, account);
}

/** A break from Lull: always at once, with a planned return; `null` ends it. */
export async function rest(minutes: number | null): Promise<void> {
  if (minutes === null) return endRest();
  const longest = Math.max(...REST_MINUTES);
  const from = Date.now();
  await writeSettings({ rest: { from, until: from + Math.min(minutes, longest) * millisecondsInMinute } });
  await noteEvent('rest', { amount: minutes });
  await rebuildIndex();
}

async function endRest(): Promise<void> {
  if ((await readSettings()).rest === null) return;
  await writeSettings({ rest: null });
  await noteEvent('back');
  await rebuildIndex();
}
