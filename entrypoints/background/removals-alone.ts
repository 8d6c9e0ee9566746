import type { HeldIndex } from '@/lib/matching/match';
import { threadKey } from '@/lib/matching/page-keys';
import type { Data } from '@/lib/messages/protocol';
import { effectAt } from '@/lib/policy/cooling';
import { type AloneChange, changeAlone, readAlone } from '@/lib/storage/background/alone';
import { indexKeys } from '@/lib/storage/background/derive-index';
import { exclusively } from '@/lib/storage/lock';

// Removals while the database does not open: from the index alone. The rows hear of them once it does.

/**
 * Removes a profile from the index while the database does not open: at once, or when its cooling-off is over. Resolves to when
 * (epoch ms), `null` for at once. A wrong match and a pause that was added a moment ago never wait.
 */
export async function removeProfileAlone({
  platform,
  account,
  wrongMatch = false,
}: Data<'stopHolding'>): Promise<number | null> {
  const [key = ''] = indexKeys({ platform, account });
  const now = Date.now();
  let due = null as number | null;
  await exclusively('store', () =>
    changeAlone(({ held, cooling, added, waiting }) => {
      // One that was there before the database closed counts as old: when it was added, its row knows.
      const heldAt = added.includes(held[key]?.quiet ?? '') ? now : 0;
      const at = effectAt({ what: 'stop', heldAt, wrongMatch }, cooling, now);
      const id = `stop:${platform}:${account}`;
      const others = waiting.filter((change) => change.id !== id);
      if (at <= now || !held[key]) return { ...without(held, key), waiting: others };
      due = at;
      const change = { id, askedAt: now, due, what: 'stop' as const, platform, account, wait: null };
      return { held, waiting: [...others, change] };
    }),
  );
  return due;
}

/** Removes a chat from the index, while the database does not open. */
export function removeThreadAlone(platform: string, thread: string): Promise<void> {
  return exclusively('store', () => changeAlone(({ held }) => without(held, threadKey(platform, thread))));
}

/** What the index holds without what stands under a key, in both spellings of a web page. */
function without(held: HeldIndex, key: string): Pick<AloneChange, 'held' | 'taken'> {
  const entry = held[key];
  if (!entry) return { held };
  const isIt = (other: string) => other === key || (entry.quiet !== '' && held[other]?.quiet === entry.quiet);
  return {
    held: Object.fromEntries(Object.entries(held).filter(([other]) => !isIt(other))),
    taken: [entry.quiet || key],
  };
}

/** Takes back a removal that waits, while the database does not open. */
export function cancelAlone(id: string): Promise<void> {
  return exclusively('store', () =>
    changeAlone(({ held, waiting }) => ({ held, waiting: waiting.filter((change) => change.id !== id) })),
  );
}

/** Makes the removals that are due at `now` (epoch ms), while the database does not open. */
export async function applyDueAlone(now: number): Promise<void> {
  for (const { due, platform, account } of (await readAlone()).waiting)
    if (due <= now && platform && account) await removeProfileAlone({ platform, account, wrongMatch: true });
}
