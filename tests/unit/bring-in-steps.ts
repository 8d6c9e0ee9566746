import fc from 'fast-check';
import { beforeEach, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { removeProfile } from '@/lib/storage/background/removal';
import { database } from '@/lib/storage/database';
import { dropImport } from '@/lib/storage/import-database';
import { saveEverything } from '@/lib/storage/read/save';
import { bringFile } from '../bring';
import { attempt, person, profile } from '../factories';
import { fakeSites } from '../fakes';
import { emptyDatabase, FIRST } from '../full-database';

export const NOW = Date.UTC(2026, 10, 27);

export const DAY = 86_400_000;

export const save = async () => (await saveEverything({ app: '0.2.0', now: NOW })).file;

/** A Lull in which nothing was ever done. */
export async function startAnew(): Promise<void> {
  await emptyDatabase();
  await fakeBrowser.storage.local.clear();
}

export const bring = (file: Blob, asked = {}) => bringFile(file, { now: NOW, ...asked });

beforeEach(async () => {
  vi.setSystemTime(NOW);
  await emptyDatabase();
  await dropImport();
  fakeSites('https://*.instagram.com/*');
  Object.assign(fakeBrowser.tabs, { query: async () => [] });
});

/** What happens on a device: a row is added, edited or deleted, or a setting is made. */
export const step = fc.record({
  device: fc.nat({ max: 2 }),
  what: fc.constantFrom(
    ...['add', 'edit', 'delete', 'back', 'decide', 'tell', 'write', 'set', 'label', 'hold', 'post', 'stop'],
  ),
  row: fc.nat({ max: 4 }),
  /** Of a clock that is right most of the time. */
  at: fc
    .tuple(fc.integer({ min: 1, max: 1_000 }), fc.constantFrom(0, 0, 0, 0, 40))
    .map(([minute, days]) => NOW - DAY + minute * 60_000 + days * DAY),
  value: fc.constantFrom('x', 'y', 'z'),
});

type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** A pause is added, changed or removed; each device has those of all, so that they differ by what was done since. */
async function takeProfile({ what, row, at, value }: Omit<Step, 'device'>): Promise<void> {
  const { profiles, people } = database;
  const account = `account-${row}`;
  const personId = `p${row % 2}`;
  vi.setSystemTime(at);
  const there = await profiles.get(['instagram', account]);
  if (what === 'hold' && !there) {
    if (!(await people.get(personId)))
      await people.put(person({ id: personId, label: value, createdAt: at }));
    await profiles.put(profile({ account, personId, heldAt: at }));
  }
  if (what === 'post' && there)
    await profiles.update(['instagram', account], { post: value === 'x', editedAt: at });
  if (what === 'stop') await removeProfile('instagram', account);
  vi.setSystemTime(NOW);
}

export async function take({ what, row, at: chosen, value }: Step): Promise<void> {
  // A deletion from tomorrow is told to nobody.
  const at = what === 'delete' || what === 'stop' ? Math.min(chosen, NOW) : chosen;
  const id = `row-${row}`;
  const { attempts, deleted, people, settings, texts } = database;
  const own = await attempts.get(id);
  /** Of some rows the words have had their days. */
  const since = row > 2 ? FIRST - 60 * DAY : FIRST + row;
  const added = attempt({ id, at: since });
  const mark = await deleted.get(id);
  if (what === 'add' && !own && !mark) await attempts.put(added);
  if (what === 'back' && !own && mark) await attempts.put({ ...added, editedAt: mark.at + 1 });
  if (what === 'tell' && own && !own.editedAt) await attempts.update(id, { note: value, outcome: 'left' });
  if (what === 'write')
    await texts.put({ id: `text-${row}`, kind: 'unsent', text: value, at: since, until: null, about: null });
  if (what === 'edit' && own) await attempts.update(id, { note: value, editedAt: at });
  if (what === 'decide' && own) await attempts.update(id, { outcome: 'left', urge: row, exercise: value });
  if (what === 'delete' && own) {
    await attempts.delete(id);
    await deleted.put({ id, at });
  }
  if (what === 'label') await people.put(person({ id: `p${row}`, label: value, editedAt: at }));
  if (what === 'hold' || what === 'post' || what === 'stop') await takeProfile({ what, row, at, value });
  if (what === 'set') {
    const before = await settings.get('settings');
    const set = { wait: row, setAt: { ...before?.setAt, wait: at } };
    await settings.put({ ...before, ...set, id: 'settings' });
  }
}
