import { browser } from '../../browser/api';
import type { HeldIndex } from '../../matching/match';
import { threadKey } from '../../matching/page-keys';
import { database } from '../database';
import { asIndex, type GuardIndex, INDEX_VERSION } from '../guard-store';
import { personRows, profileRows } from '../read/people';
import { isRow } from '../rows';
import type { Change } from '../schema';
import { type IndexRemains, indexRemains } from './index-remains';
import { deleteProfile, noteRemoved } from './removed';
import { INDEX_ASIDE, setAside } from './set-aside';

const KEY = 'alone';

/**
 * What the user changed in the index alone, while the database did not open; kept in `storage.local` under `alone` until an
 * index is derived from rows that know of it. Ids as in `Removed`.
 */
export interface Alone {
  /** Quiet tokens of profiles that were added, and the ids of the people they are of. */
  added: string[];
  /** Quiet tokens of profiles and keys of chats that were removed. */
  taken: string[];
  /** Removals that wait for their cooling-off. */
  waiting: Change[];
}

const strings = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];

/** What was changed in the index alone; nothing where that cannot be told. Rejects when the browser refuses to read. */
export async function readAlone(): Promise<Alone> {
  const { added, taken, waiting } = Object((await browser.storage.local.get(KEY))[KEY]) as Partial<Alone>;
  const waits = Array.isArray(waiting) ? waiting.filter((one) => isRow('changes', one)) : [];
  return { added: strings(added), taken: strings(taken), waiting: waits };
}

/** What is changed in the index alone: whom it holds then, what was added and removed, and the removals that still wait. */
export interface AloneChange extends Partial<Alone> {
  held: HeldIndex;
}

/**
 * Changes whom the index holds without a row, for while the database does not open. What cannot be read of the index is set aside.
 * For inside the lock. Rejects when the browser refuses to write; then nothing is changed.
 */
export async function changeAlone(
  to: (before: Alone & Pick<IndexRemains, 'held' | 'cooling'>) => AloneChange,
): Promise<void> {
  const { index: stored } = await browser.storage.local.get('index');
  const { held, cooling, ...remains } = indexRemains(stored);
  const before = await readAlone();
  const { added = [], taken = [], waiting = before.waiting, ...changed } = to({ ...before, held, cooling });
  if (stored !== undefined && !asIndex(stored)) await setAside({ [INDEX_ASIDE]: stored }, Date.now());
  const index: GuardIndex = {
    ...{ ...remains, version: INDEX_VERSION, held: changed.held },
    ...(cooling > 0 && { cooling }),
  };
  const alone = { added: [...before.added, ...added], taken: [...before.taken, ...taken], waiting };
  await browser.storage.local.set({ index, [KEY]: alone satisfies Alone });
}

/** The rows know of all of it. For inside the lock. */
export const forgetAlone = (): Promise<void> => browser.storage.local.remove(KEY);

/**
 * Makes the rows know of what the user removed in the index alone, each once; inside a transaction with `people`, `profiles`,
 * `attempts`, `events`, `changes`, `removed` and `deleted`. Resolves to whether there was any.
 */
export async function takeOver({ taken, waiting }: Alone): Promise<boolean> {
  if (taken.length + waiting.length === 0) return false;
  const removed = new Set(await database.removed.toCollection().primaryKeys());
  const fresh = taken.filter((id) => !removed.has(id));
  const profiles = (await profileRows()).filter(({ quiet }) => fresh.includes(quiet));
  for (const profile of profiles) await deleteProfile(profile);
  const isTaken = (thread: { platform: string; thread: string }) =>
    fresh.includes(threadKey(thread.platform, thread.thread));
  const people = (await personRows()).filter(({ threads }) => threads.some(isTaken));
  for (const { id, threads } of people)
    await database.people.update(id, {
      threads: threads.filter((one) => !isTaken(one)),
      editedAt: Date.now(),
    });
  const waits = waiting.filter(({ id }) => !removed.has(id));
  await database.changes.bulkPut(waits);
  for (const id of [...fresh, ...waits.map((change) => change.id)]) await noteRemoved(id);
  return fresh.length + waits.length > 0;
}
