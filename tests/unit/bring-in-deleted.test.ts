import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { BACKUP_TABLES } from '@/lib/attempts/backup';
import { database } from '@/lib/storage/database';
import { readIndex } from '@/lib/storage/guard-store';
import { dropImport } from '@/lib/storage/import-database';
import { deletedId, isDeletable } from '@/lib/storage/merge';
import { saveEverything } from '@/lib/storage/read/save';
import { takeFile } from '@/lib/storage/read/take-file';
import { send } from '../background';
import { bringFile } from '../bring';
import { attempt, person, profile } from '../factories';
import { fakeSites } from '../fakes';
import { emptyDatabase, fillDatabase, HANDLE, LABEL, savedRows } from '../full-database';

const NOW = Date.UTC(2026, 10, 27);
const DAY = 86_400_000;
const save = async () => (await saveEverything({ app: '0.2.0', now: NOW })).file;
const bring = (file: Blob, asked = {}) => bringFile(file, { now: NOW, ...asked });
const stop = (platform: string, account: string) => send('stopHolding', { platform, account });
const stopAll = async () => {
  for (const { platform, account } of await database.profiles.toArray()) await stop(platform, account);
};
const idsOf = async (name: 'attempts' | 'moments' | 'events' | 'texts') =>
  (await database.table(name).toCollection().primaryKeys()) as string[];
const deleteAll = async () =>
  send('deleteRows', {
    attempts: await idsOf('attempts'),
    moments: await idsOf('moments'),
    events: await idsOf('events'),
    texts: await idsOf('texts'),
  });
/** Everyone without a search or a chat that has a pause of its own, so that they go with their last profile. */
const withoutChats = () =>
  database.people.toCollection().modify((row) => {
    row.threads = [];
    row.search = [];
  });

/** A Lull in which nothing was ever done. */
async function startAnew(): Promise<void> {
  await emptyDatabase();
  await fakeBrowser.storage.local.clear();
}

beforeEach(async () => {
  vi.setSystemTime(NOW);
  await startAnew();
  await dropImport();
  fakeSites('https://*.instagram.com/*');
  Object.assign(fakeBrowser.tabs, { query: async () => [] });
});

it('a row of any table that was deleted leaves its id, and an older file brings it back only when asked', async () => {
  await fillDatabase();
  await withoutChats();
  await database.deleted.clear();
  const rows = await savedRows();
  const file = await save();
  await deleteAll();
  await stopAll();
  // The removals themselves are new.
  await database.events.clear();

  const marks = await database.deleted.toArray();
  expect(JSON.stringify(marks)).not.toMatch(new RegExp(`zephyr|${LABEL}|${HANDLE}|blog|instagram`, 'i'));
  for (const table of BACKUP_TABLES) {
    const saved = rows.filter((row) => row.table === table);
    if (!isDeletable(table)) continue;
    expect(await database.table(table).count(), table).toBe(0);
    expect(saved.length, table).toBeGreaterThan(0);
    // A check-in goes with its attempt, under the same id.
    for (const { row } of saved)
      expect(
        marks.map(({ id }) => id),
        table,
      ).toContain(deletedId(table, row));
  }
  // Other addresses go with their profile.
  const deleted = rows.filter(({ table }) => isDeletable(table) || table === 'hints').length;
  expect(await bring(file)).toMatchObject({ fresh: 0, changed: 0, deleted, wrote: 0 });
  expect(await bring(file, { back: true })).toMatchObject({ fresh: deleted, deleted: 0 });
  for (const table of BACKUP_TABLES.filter((name) => name !== 'deleted')) {
    const strip = (row: object) => ({ ...row, editedAt: undefined });
    const now = (await savedRows()).filter((row) => row.table === table).map(({ row }) => strip(row));
    expect(now, table).toEqual(rows.filter((row) => row.table === table).map(({ row }) => strip(row)));
  }
  expect(await bring(file)).toMatchObject({ fresh: 0, deleted: 0, wrote: 0 });
});

it('what was erased leaves no id: a file brings it as new', async () => {
  await fillDatabase();
  const file = await save();
  await stop('instagram', HANDLE);
  await send('erase', { what: { what: 'person', personId: 'p1' } });
  expect(JSON.stringify(await database.deleted.toArray())).not.toContain('p1');
  const found = await bring(file);
  expect(found).toMatchObject({ deleted: 0 });
  expect(await database.profiles.get(['instagram', HANDLE])).toBeDefined();
  expect(await database.people.get('p1')).toMatchObject({ label: LABEL });

  await stopAll();
  await send('erase', { what: { what: 'kind', kind: 'people' } });
  expect(await database.deleted.count()).toBe(0);
  expect(await bring(file)).toMatchObject({ deleted: 0 });
});

describe('a pause that was removed', () => {
  const hold = async (name: string, personId: string | null = null) => {
    const held = await send('hold', { link: `https://www.instagram.com/${name}/`, personId, tabId: null });
    return held.held ? held.personId : '';
  };

  it('takes its person along and back', async () => {
    await hold('sam');
    const file = await save();
    await stop('instagram', 'sam');
    // Someone and their profile; that it was added is still known.
    expect(await bring(file)).toMatchObject({ fresh: 0, same: 1, deleted: 2, wrote: 0 });
    expect(await database.people.count()).toBe(0);
    expect(await bring(file, { back: true })).toMatchObject({ fresh: 2 });
    expect(await database.people.count()).toBe(1);
  });

  it('leaves no id when it is put back at once', async () => {
    const personId = await hold('sam');
    const [before] = await database.people.toArray();
    const [held] = await database.profiles.toArray();
    await stop('instagram', 'sam');
    expect((await database.deleted.toArray()).map(({ id }) => id).sort()).toEqual(
      [personId, `${personId}:${NOW}`].sort(),
    );
    await send('putBackPauses', { person: before ?? person(), profiles: [held ?? profile()] });
    expect(await database.deleted.count()).toBe(0);
  });

  it('that was added anew is another, which no id from before takes away', async () => {
    await hold('sam');
    const file = await save();
    await stop('instagram', 'sam');
    vi.setSystemTime(NOW + 1);
    const again = await hold('sam');
    const newer = await save();
    expect((await bring(file)).wrote).toBe(0);
    expect((await bring(newer)).wrote).toBe(0);
    expect(await database.profiles.get(['instagram', 'sam'])).toMatchObject({ personId: again });
  });

  it('comes back unasked once its id has had its days', async () => {
    await hold('sam');
    const file = await save();
    await stop('instagram', 'sam');
    await database.deleted.clear();
    expect(await bring(file, { now: NOW + 91 * DAY })).toMatchObject({ deleted: 0, fresh: 2 });
  });

  it('goes on the other device too, with its person, and is not put back from the index', async () => {
    await hold('sam');
    const both = await save();
    await stop('instagram', 'sam');
    const removed = await save();
    await startAnew();
    const { token } = await takeFile(both);
    await send('bringIn', { token, back: false, shorter: false });
    await database.changes.put({
      ...{ id: 'stop:instagram:sam', askedAt: NOW, due: NOW + DAY, what: 'stop', wait: null },
      ...{ platform: 'instagram', account: 'sam' },
    });
    expect(Object.keys((await readIndex())?.held ?? {})).toEqual(['instagram:sam']);
    const found = await bring(removed);
    // Its removal, as a word in History, is new.
    expect(found).toMatchObject({ gone: 2, stopped: 1, fresh: 1 });
    await send('checkProtection', {});
    expect((await readIndex())?.held).toEqual({});
    expect(await database.people.count()).toBe(0);
    expect(await database.changes.count()).toBe(0);
    expect(await database.notices.count()).toBe(0);
  });

  it('keeps a person here who has another, and brings the label of one whose other one is new', async () => {
    const personId = await hold('sam');
    await send('renamePerson', { personId, label: LABEL });
    const one = await save();
    vi.setSystemTime(NOW + 1);
    await hold('kim', personId);
    const two = await save();
    await startAnew();
    await bring(one);
    await stop('instagram', 'sam');
    const removed = await save();
    // Here, with nothing of them left.
    expect(await bring(two)).toMatchObject({ deleted: 1 });
    expect(await database.people.get(personId)).toMatchObject({ label: LABEL });
    expect(await database.profiles.count()).toBe(1);
    // There, where the other one is.
    await startAnew();
    await bring(two);
    expect(await bring(removed)).toMatchObject({ gone: 1 });
    expect(await database.people.get(personId)).toMatchObject({ label: LABEL });
    expect(await database.profiles.count()).toBe(1);
  });

  it('takes no other along that was put back from the index in the same moment', async () => {
    const personId = await hold('sam');
    await hold('kim', personId);
    const file = await save();
    await stop('instagram', 'sam');
    const removed = await save();
    await startAnew();
    await bring(file);
    await bring(removed);
    expect(await database.profiles.get(['instagram', 'kim'])).toBeDefined();
  });

  it('keeps a person who was counted elsewhere meanwhile', async () => {
    const personId = await hold('sam');
    const file = await save();
    await database.attempts.put(attempt({ id: 'a', personId, outcome: 'left' }));
    const counted = await save();
    await startAnew();
    await bring(file);
    await stop('instagram', 'sam');
    expect(await bring(counted)).toMatchObject({ deleted: 1, fresh: 2 });
    expect(await database.people.count()).toBe(1);
  });
});
