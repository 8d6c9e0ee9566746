import { Dexie } from 'dexie';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { finishErasing } from '@/entrypoints/background/handlers/erasing';
import { start } from '@/entrypoints/background/start';
import { readErasing } from '@/lib/storage/background/erase';
import { database, LullDatabase, STAYS_NAME } from '@/lib/storage/database';
import { ImportDatabase } from '@/lib/storage/import-database';
import { readErase } from '@/lib/storage/read/kept';
import { send } from '../background';
import { attempt } from '../factories';
import { FIRST, HANDLE, LABEL } from '../full-database';
import { browserState, counts, DAY, erase, everything, sites } from './erase-steps';

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
    expect(browserState.rules).toEqual([]);
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
    expect(remove).not.toHaveBeenCalledWith('lull');
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
