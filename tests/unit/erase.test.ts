import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { finishErasing } from '@/entrypoints/background/handlers/erasing';
import { start } from '@/entrypoints/background/start';
import type { Attempt } from '@/lib/attempts/attempt';
import { eraseRows, readErasing } from '@/lib/storage/background/erase';
import { rewriteDatabase } from '@/lib/storage/background/rewrite';
import { forgetWords } from '@/lib/storage/background/words';
import { database, LullDatabase, STAYS_NAME } from '@/lib/storage/database';
import type { EraseWhat } from '@/lib/storage/erase-what';
import { ImportDatabase } from '@/lib/storage/import-database';
import { readErase } from '@/lib/storage/read/kept';
import { readSettings } from '@/lib/storage/read/settings';
import { send } from '../background';
import { attempt } from '../factories';
import { fakeSites, type Sites } from '../fakes';
import { contents, emptyDatabase, FIRST, fillDatabase, HANDLE, LABEL } from '../full-database';

const DAY = 86_400_000;
let sites: Sites;
/** What the browser was told by Lull, as it stands. */
let told: Record<string, unknown>;

/** Everything Lull keeps anywhere, as text. */
async function everything(): Promise<string> {
  const databases = await Promise.all(
    (await indexedDB.databases()).map(async ({ name }) => {
      const other = name === 'lull-import' ? new ImportDatabase() : new LullDatabase(name as 'lull');
      await other.open();
      const rows = await Promise.all(other.tables.map((table) => table.toArray()));
      other.close();
      return [name, rows];
    }),
  );
  return JSON.stringify([
    databases,
    await fakeBrowser.storage.local.get(null),
    await fakeBrowser.storage.session.get(null),
    sites,
    told,
    await fakeBrowser.alarms.getAll(),
  ]);
}

const counts = async () =>
  Object.fromEntries(
    Object.entries(await contents())
      .filter(([, rows]) => rows.length > 0)
      .map(([name, rows]) => [name, rows.length]),
  );
const erase = (what: EraseWhat) => send('erase', { what });

beforeEach(async () => {
  await database.open();
  await emptyDatabase();
  sites = fakeSites('https://*.instagram.com/*', 'https://zephyr.marsh.example/*');
  told = {};
  Object.assign(fakeBrowser.tabs, { query: async () => [] });
  Object.assign(fakeBrowser.permissions, {
    remove: async ({ origins = [] }: { origins?: string[] }) => {
      sites.allowed = sites.allowed.filter((site) => !origins.includes(site));
      return true;
    },
    getAll: async () => ({ origins: [...sites.allowed] }),
  });
  Object.assign(fakeBrowser.contextMenus, {
    create: (menu: object) => {
      told.menu = menu;
    },
  });
  Object.assign(fakeBrowser.action, {
    setBadgeText: async (text: object) => {
      told.badge = text;
    },
    setTitle: async (title: object) => {
      told.title = title;
    },
  });
  let rules: { id: number }[] = [];
  Object.assign(fakeBrowser.declarativeNetRequest, {
    getSessionRules: async () => rules,
    updateSessionRules: async (change: { removeRuleIds?: number[]; addRules?: { id: number }[] }) => {
      const { removeRuleIds = [], addRules = [] } = change;
      rules = [...rules.filter(({ id }) => !removeRuleIds.includes(id)), ...addRules];
      told.rules = rules;
    },
  });
  await fillDatabase();
});

afterEach(() => void vi.useRealTimers());

describe('erasing everything', () => {
  beforeEach(async () => {
    await send('checkProtection', {});
    await fakeBrowser.storage.local.set({
      'index-set-aside': { held: { [`instagram:${HANDLE}`]: {} } },
      passes: { p1: { from: Date.now(), until: Date.now() + DAY, attempt: 'a', label: LABEL } },
    });
    await fakeBrowser.storage.session.set({ 'handed:1': { link: `https://instagram.com/${HANDLE}` } });
    const half = new ImportDatabase();
    await half.open();
    await half.rowsOf('people').put({ id: 'p1', label: LABEL });
    half.close();
    expect(await everything()).toContain(HANDLE);
    await erase({ what: 'all' });
  });

  it('leaves neither a handle nor a label in any store, nor in what the browser was told', async () => {
    const kept = await everything();
    expect(kept).not.toMatch(/zephyr/i);
    expect(kept).not.toContain('blog.example');
    expect(kept).not.toContain('170170170');
    expect(sites.scripts).toEqual([]);
    expect(told.rules).toEqual([]);
    expect(await fakeBrowser.alarms.getAll()).toEqual([]);
  });

  it('leaves no row and no id of one, and no database beside its own', async () => {
    expect(await counts()).toEqual({});
    expect((await indexedDB.databases()).map(({ name }) => name)).toEqual(['lull']);
    expect(await database.notices.count()).toBe(0);
  });

  it('leaves a Lull that works as on the first day, at the next start as well', async () => {
    await start();
    const link = 'https://www.instagram.com/sam/';
    expect(await send('hold', { link, personId: null, tabId: null })).toMatchObject({ label: 'Person 1' });
    expect(await counts()).toEqual({ people: 1, profiles: 1, events: 1 });
  });
});

describe('erasing a person', () => {
  it('takes all about them, and leaves the others as they were', async () => {
    await send('checkProtection', {});
    const others = (await database.attempts.toArray()).filter(({ personId }) => personId !== 'p1');
    await erase({ what: 'person', personId: 'p1' });
    expect(await everything()).not.toMatch(/zephyrine|zephyr\.marsh(?!\.example)|170170170|bystander/i);
    expect(await everything()).not.toContain('"p1"');
    expect(await everything()).not.toContain(':p1');
    expect(await database.attempts.toArray()).toEqual(others);
    expect(await counts()).toMatchObject({ people: 1, profiles: 1, texts: 2, moments: 1 });
  });

  it('takes what waits for them and what was set aside before the files are written anew', async () => {
    await send('checkProtection', {});
    await database.changes.put({
      ...{ id: `stop:instagram:${HANDLE}`, askedAt: 1, due: Date.now() + DAY, what: 'stop', wait: null },
      ...{ platform: 'instagram', account: HANDLE },
    });
    await fakeBrowser.storage.local.set({ 'index-set-aside': { held: { [`instagram:${HANDLE}`]: {} } } });
    const preview = await readErase({ what: 'person', personId: 'p1' });
    // Two hints, a note of what was changed, and the removal that waits.
    expect(preview.other).toBe(4);
    let onDisk = '';
    const take = Dexie.delete;
    const remove = vi.spyOn(Dexie, 'delete').mockImplementation((async (name: string) => {
      if (name === STAYS_NAME && onDisk === '') {
        const now = new LullDatabase();
        const rows = await Promise.all(now.tables.map((table) => table.toArray()));
        now.close();
        onDisk = JSON.stringify([rows, await fakeBrowser.storage.local.get(null)]);
      }
      return take.call(Dexie, name);
    }) as never);
    await erase({ what: 'person', personId: 'p1' });
    remove.mockRestore();
    expect(onDisk).toContain('blog.example');
    expect(onDisk).not.toContain(HANDLE);
  });

  it('is done once the rows are gone: what a full disk keeps from being written anew waits for the next start', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    const full = vi.spyOn(Dexie, 'delete').mockRejectedValue(new Error('full') as never);
    await erase({ what: 'person', personId: 'p1' });
    full.mockRestore();
    expect(await database.people.get('p1')).toBeUndefined();
    expect(await readErasing()).toBe('part');
    await finishErasing();
    expect(await readErasing()).toBeNull();
    expect(await database.people.count()).toBe(1);
  });

  it('leaves no file behind that was read and not brought in', async () => {
    await new ImportDatabase().open();
    await erase({ what: 'person', personId: 'p1' });
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain('lull-import');
  });

  it('writes only what is left to write anew after a pass that ran meanwhile', async () => {
    const pass = { from: Date.now(), until: Date.now() + DAY, attempt: 'a' };
    await fakeBrowser.storage.local.set({ passes: { p2: pass } });
    await erase({ what: 'person', personId: 'p1' });
    expect(await readErasing()).toBe('files');
    const remove = vi.spyOn(Dexie, 'delete');
    await finishErasing();
    expect(remove).not.toHaveBeenCalled();
    await fakeBrowser.storage.local.remove('passes');
    await finishErasing();
    expect(await readErasing()).toBeNull();
  });

  it('ends a pass that runs for them', async () => {
    const pass = { from: Date.now(), until: Date.now() + DAY, attempt: 'a' };
    await fakeBrowser.storage.local.set({ passes: { p1: pass, p2: pass } });
    await erase({ what: 'person', personId: 'p1' });
    const { passes } = await fakeBrowser.storage.local.get('passes');
    expect(Object.keys(passes as object)).toEqual(['p2']);
  });
});

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

describe('erasing a stretch of time', () => {
  it('takes what happened from its first moment up to its last, and leaves people, plan and kit', async () => {
    await database.attempts.add(attempt({ id: 'edge', at: FIRST + 3 * DAY, outcome: 'left' }));
    await erase({ what: 'time', from: FIRST, until: FIRST + 3 * DAY });
    expect(Math.min(...(await database.attempts.toArray()).map(({ at }) => at))).toBe(FIRST + 3 * DAY);
    expect(await counts()).toEqual({
      ...{ people: 2, profiles: 2, hints: 2, attempts: 6, checkins: 1, texts: 1, settings: 5 },
    });
  });
});

describe('erasing a kind of data', () => {
  it.each([
    [
      'pauses',
      { people: 2, profiles: 2, hints: 2, attempts: 1, moments: 1, texts: 2, events: 1, settings: 5 },
    ],
    [
      'pulls',
      { people: 2, profiles: 2, hints: 2, attempts: 8, checkins: 1, texts: 2, events: 1, settings: 5 },
    ],
    [
      'taps',
      {
        people: 2,
        profiles: 2,
        hints: 2,
        attempts: 9,
        moments: 1,
        texts: 2,
        events: 1,
        deleted: 1,
        settings: 5,
      },
    ],
    [
      'written',
      { people: 2, profiles: 2, hints: 2, attempts: 9, checkins: 1, moments: 1, events: 1, settings: 5 },
    ],
    ['people', { attempts: 9, checkins: 1, moments: 1, texts: 2, settings: 5 }],
  ] as const)('%s', async (kind, left) => {
    await erase({ what: 'kind', kind });
    expect(await counts()).toEqual(left);
    const text = await everything();
    if (kind === 'taps') expect(text).not.toContain('"sad"');
    if (kind === 'written') expect(text).not.toMatch(/wörds|Kim|not sent/);
    if (kind === 'people') expect(text).not.toMatch(/zephyrine|blog\.example/i);
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

describe('a pause that stands while its row is erased', () => {
  it('brings nothing back by what it says last', async () => {
    const open = attempt({ at: Date.now(), personId: 'p1', outcome: 'open' });
    const key = `journal:${open.id}`;
    await fakeBrowser.storage.local.set({ [key]: { attempt: open, entry: null } });
    await erase({ what: 'person', personId: 'p1' });
    await fakeBrowser.storage.local.set({ [key]: { attempt: { ...open, outcome: 'left' }, entry: null } });
    await start();
    expect(await database.attempts.get(open.id)).toBeUndefined();
    expect(await fakeBrowser.storage.local.get(key)).toEqual({});
  });
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
