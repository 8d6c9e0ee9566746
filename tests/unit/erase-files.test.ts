import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { start } from '@/entrypoints/background/start';
import type { Attempt } from '@/lib/attempts/attempt';
import { eraseRows } from '@/lib/storage/background/erase';
import { rewriteDatabase } from '@/lib/storage/background/rewrite';
import { forgetWords } from '@/lib/storage/background/words';
import { database, LullDatabase, STAYS_NAME } from '@/lib/storage/database';
import { readSettings } from '@/lib/storage/read/settings';
import { send } from '../background';
import { attempt } from '../factories';
import { contents, FIRST, HANDLE } from '../full-database';
import { counts, DAY, erase, everything } from './erase-steps';

describe('the files of storage.local', () => {
  const running = () => ({ from: Date.now(), until: Date.now() + DAY, attempt: 'a' });

  it('are written anew once the index is without whom was erased, and nothing else is lost', async () => {
    await send('checkProtection', {});
    await fakeBrowser.storage.local.set({ 'aside:x': 1 });
    const { local } = fakeBrowser.storage;
    const put = vi.spyOn(local, 'set');
    const clear = vi.spyOn(local, 'clear');
    await erase({ what: 'person', personId: 'p1' });
    expect(clear).toHaveBeenCalledOnce();
    const order = clear.mock.invocationCallOrder[0] ?? 0;
    const after = put.mock.calls.filter((_, i) => (put.mock.invocationCallOrder[i] ?? 0) > order);
    expect(JSON.stringify(after)).not.toContain(HANDLE);
    expect(Object.keys(await local.get(null))).toEqual(expect.arrayContaining(['index', 'aside:x']));
    vi.restoreAllMocks();
  });

  it('wait for a pass that runs for somebody else, until a later start', async () => {
    const { local } = fakeBrowser.storage;
    await local.set({ passes: { p2: running() } });
    const clear = vi.spyOn(local, 'clear');
    await erase({ what: 'person', personId: 'p1' });
    expect(clear).not.toHaveBeenCalled();
    await local.set({ passes: {} });
    await start();
    expect(clear).toHaveBeenCalledOnce();
    await start();
    expect(clear).toHaveBeenCalledOnce();
    vi.restoreAllMocks();
  });
});

describe('a pause that stands while the files are written anew', () => {
  it('loses nothing that its guard writes in between: it waits for the pause, until a later start', async () => {
    const { local } = fakeBrowser.storage;
    const open = attempt({ at: Date.now(), personId: 'p2', outcome: 'open' });
    const key = `journal:${open.id}`;
    const tell = (outcome: 'open' | 'left') =>
      local.set({ [key]: { attempt: { ...open, outcome, decidedAt: Date.now() }, entry: null } });
    const clear = local.clear.bind(local);
    vi.spyOn(local, 'clear').mockImplementation(async () => {
      await tell('left');
      await clear();
    });
    await tell('open');
    await erase({ what: 'person', personId: 'p1' });
    expect(await local.get(key)).toHaveProperty([key]);
    expect(local.clear).not.toHaveBeenCalled();
    await tell('left');
    await start();
    expect(await database.attempts.get(open.id)).toMatchObject({ outcome: 'left' });
    await start();
    expect(local.clear).toHaveBeenCalled();
    vi.restoreAllMocks();
  });
});

it('erasing what was picked gives what was written not one day more; writing anew does', async () => {
  const late = Date.now() + 89 * DAY;
  const written: Partial<Attempt> = {
    at: Date.now(),
    personId: 'p1',
    outcome: 'left',
    feelings: ['sad'],
    note: 'words',
  };
  await database.attempts.bulkPut([attempt({ ...written, id: 'a' }), attempt({ ...written, id: 'b' })]);
  vi.setSystemTime(late);
  await erase({ what: 'kind', kind: 'taps' });
  await send('editAttempt', { id: 'b', note: 'other words' });
  await forgetWords(late + 2 * DAY);
  expect((await database.attempts.bulkGet(['a', 'b'])).map((row) => row?.note)).toEqual([
    null,
    'other words',
  ]);
});

describe('what a later version wrote and was set aside', () => {
  const id = (n: number) => `6f8b8c1e-1111-4222-8333-44445555666${n}`;
  const later = (n: number, part: object) => ({
    [`aside:journal:${id(n)}`]: { version: 9, attempt: { ...attempt(), id: id(n), ...part } },
  });
  const asides = async () =>
    Object.keys(await fakeBrowser.storage.local.get(null)).filter((key) => key.startsWith('aside:'));

  it('goes with whom or when it is about, and where nobody can tell; the rest stays', async () => {
    const all = {
      ...later(1, { personId: 'p1' }),
      ...later(2, { personId: 'p2', at: FIRST + 90 * DAY }),
      [`aside:journal:${id(3)}`]: { version: 9, shows: 'p1' },
    };
    await fakeBrowser.storage.local.set(all);
    await erase({ what: 'person', personId: 'p1' });
    expect(await asides()).toEqual([`aside:journal:${id(2)}`]);
    // Its guard may say it again, in words that can be read.
    const entry = { attempt: attempt({ id: id(1), outcome: 'left' }), entry: null };
    await fakeBrowser.storage.local.set({ [`journal:${id(1)}`]: entry });
    await start();
    expect(await database.attempts.get(id(1))).toBeUndefined();
    await erase({ what: 'all' });
    expect(await asides()).toEqual([]);
  });
});

/** Leaves a whole copy of the database, and no database, as a rewriting does that was stopped. */
async function moveToCopy(): Promise<void> {
  const copy = new LullDatabase(STAYS_NAME);
  for (const { name } of database.tables)
    await copy.table(name).bulkPut(await database.table(name).toArray());
  await copy.marks.put({ id: 'whole', count: 1 });
  copy.close();
  await database.delete();
}

describe('a background that is stopped while it erases', () => {
  it('in the transaction has erased nothing', async () => {
    const before = await contents();
    const fail = () => {
      throw new Error('stopped');
    };
    database.settings.hook('deleting', fail);
    await expect(eraseRows({ what: 'all' }, Date.now())).rejects.toThrow('stopped');
    database.settings.hook('deleting').unsubscribe(fail);
    expect(await contents()).toEqual(before);
  });

  it('after it goes on at the next start, and nothing comes back', async () => {
    await send('checkProtection', {});
    await eraseRows({ what: 'all' }, Date.now());
    await start();
    expect(await everything()).not.toMatch(/zephyr/i);
    expect(await counts()).toEqual({});
  });

  it('with the copy whole and the database gone finds all that stays', async () => {
    const before = await contents();
    await moveToCopy();
    await database.open();
    expect(await contents()).toEqual(before);
    expect((await indexedDB.databases()).map(({ name }) => name)).toEqual(['lull']);
  });

  it('with a copy that cannot be put back does not open, and then finds all of it', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    vi.spyOn(console, 'warn').mockReturnValue();
    const before = await contents();
    await moveToCopy();
    const full = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    database.texts.hook('creating', full);
    expect(await send('health', {})).toMatchObject({ database: false });
    database.texts.hook('creating').unsubscribe(full);
    expect(await send('health', {})).toMatchObject({ database: true });
    expect(await contents()).toEqual(before);
    vi.restoreAllMocks();
  });

  it('with half a copy keeps what is in the database', async () => {
    const before = await contents();
    const copy = new LullDatabase(STAYS_NAME);
    await copy.people.put({ id: 'half' } as never);
    copy.close();
    database.close({ disableAutoOpen: false });
    await database.open();
    expect(await contents()).toEqual(before);
    expect((await indexedDB.databases()).map(({ name }) => name)).toEqual(['lull']);
  });
});

it('writing the database anew keeps every row of it, asked meanwhile whether it opens', async () => {
  await database.moments.bulkAdd(
    [...Array(3_003).keys()].map((n) => ({ id: `m${n}`, at: n, offset: 0, exercise: 'still' })),
  );
  const before = await contents();
  const rewriting = rewriteDatabase();
  await vi.waitUntil(async () => (await indexedDB.databases()).some(({ name }) => name === STAYS_NAME), {
    interval: 1,
  });
  expect(await send('health', {})).toMatchObject({ database: true });
  await rewriting;
  expect(await contents()).toEqual(before);
});

it('what a page wants changed while the database is written anew is changed after it', async () => {
  const rewriting = rewriteDatabase();
  expect(await send('saveSettings', { wait: 9 })).toMatchObject({ saved: true });
  await rewriting;
  expect((await readSettings()).wait).toBe(9);
});

it('writing the database anew keeps every row of it', async () => {
  const before = await contents();
  const marks = await database.marks.toArray();
  await rewriteDatabase();
  expect(await contents()).toEqual(before);
  expect(await database.marks.toArray()).toEqual(marks);
  vi.restoreAllMocks();
});
