import { Dexie } from 'dexie';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openPass } from '@/lib/policy/pass';
import { closeOpenAttempts, saveAttempts } from '@/lib/storage/background/attempts';
import { deriveIndex, writeIndex } from '@/lib/storage/background/derive-index';
import { closeInJournal, foldJournal } from '@/lib/storage/background/journal';
import { changePass, changePasses, readPasses } from '@/lib/storage/background/passes';
import { removeProfile } from '@/lib/storage/background/removal';
import { writeSettings } from '@/lib/storage/background/settings';
import { database } from '@/lib/storage/database';
import {
  asIndex,
  asPasses,
  emptyIndex,
  passesIn,
  readGuardState,
  writeGuardPass,
  writeJournal,
} from '@/lib/storage/guard-store';
import { readSettings } from '@/lib/storage/read/settings';
import { attempt, person, profile } from '../factories';

const local = () => fakeBrowser.storage.local.get(null);
const rebuildIndex = async () => (await writeIndex(async () => undefined)).index;
const OTHER = '6f8b8c1e-1111-4222-8333-444455556666';

beforeEach(async () => {
  await database.delete();
  await database.open();
});

describe('journal', () => {
  const now = 100_000;

  it('folds a decided attempt once, then forgets it', async () => {
    await writeJournal({ attempt: attempt({ outcome: 'left', decidedAt: 2_000 }), entry: 'k' });
    expect(await foldJournal(now)).toBe(false);
    expect(await database.attempts.toArray()).toEqual([attempt({ outcome: 'left', decidedAt: 2_000 })]);
    expect(await local()).toEqual({});
  });

  it('counts an open one at once and keeps its key until it is decided', async () => {
    await writeJournal({ attempt: attempt(), entry: 'k' });
    await foldJournal(now);
    await foldJournal(now);
    expect(await database.attempts.count()).toBe(1);
    expect(Object.keys(await local())).toHaveLength(1);
    await writeJournal({ attempt: attempt({ outcome: 'continued', decidedAt: 3, minutes: 5 }), entry: 'k' });
    await foldJournal(now);
    expect((await database.attempts.toArray())[0]).toMatchObject({ outcome: 'continued', minutes: 5 });
    expect(await local()).toEqual({});
  });

  it('keeps a closed one for ten seconds, in which it may go on', async () => {
    await writeJournal({ attempt: attempt({ outcome: 'closed', decidedAt: now - 5_000 }), entry: 'k' });
    expect(await foldJournal(now)).toBe(true);
    expect(Object.keys(await local())).toHaveLength(1);
    expect(await foldJournal(now + 6_000)).toBe(false);
    expect(await local()).toEqual({});
  });

  it('a late open key does not undo a decision', async () => {
    await saveAttempts([attempt({ outcome: 'left', decidedAt: 5 })]);
    await writeJournal({ attempt: attempt(), entry: 'k' });
    await foldJournal(now);
    expect((await database.attempts.toArray())[0]?.outcome).toBe('left');
  });

  it('keeps everything when the database refuses, and counts it exactly once when it answers again', async () => {
    await writeJournal({ attempt: attempt({ outcome: 'left', decidedAt: 2 }), entry: 'k' });
    const refusal = vi.spyOn(database, 'transaction').mockRejectedValueOnce(new Error('quota'));
    await expect(foldJournal(now)).rejects.toThrow('quota');
    refusal.mockRestore();
    expect(Object.keys(await local())).toHaveLength(1);
    await foldJournal(now);
    await foldJournal(now);
    expect(await database.attempts.count()).toBe(1);
  });

  it('drops what is no attempt and still counts the rest', async () => {
    await fakeBrowser.storage.local.set({ 'journal:x': { attempt: { id: 1 } }, 'journal:y': 'no' });
    await writeJournal({ attempt: attempt({ outcome: 'left', decidedAt: 2 }), entry: null });
    await foldJournal(now);
    expect(await database.attempts.count()).toBe(1);
    expect(await local()).toEqual({});
  });

  it('two folds at once count once', async () => {
    await writeJournal({ attempt: attempt({ outcome: 'left', decidedAt: 2 }), entry: 'k' });
    await Promise.all([foldJournal(now), foldJournal(now), foldJournal(now)]);
    expect(await database.attempts.count()).toBe(1);
  });

  it('closes the open ones that are meant', async () => {
    await writeJournal({ attempt: attempt(), entry: 'k' });
    await writeJournal({ attempt: attempt({ id: OTHER }), entry: 'l' });
    await closeInJournal(now, ({ id }) => id === OTHER);
    const { journal } = await readGuardState();
    expect(journal.map((entry) => entry.attempt.outcome).sort()).toEqual(['closed', 'open']);
    await closeInJournal(now, () => true);
    expect((await readGuardState()).journal.every((entry) => entry.attempt.outcome === 'closed')).toBe(true);
  });
});

describe('attempts', () => {
  it('closes open rows and leaves decided ones', async () => {
    await saveAttempts([attempt(), attempt({ id: OTHER, outcome: 'left', decidedAt: 3 })]);
    await closeOpenAttempts(9, () => true);
    const rows = await database.attempts.toArray();
    expect(rows.map(({ outcome, decidedAt }) => [outcome, decidedAt])).toEqual([
      ['closed', 9],
      ['left', 3],
    ]);
  });

  it('has the table the outside relies on', () => {
    expect(database.name).toBe('lull');
    const { schema } = database.attempts;
    expect(schema.primKey.keyPath).toBe('id');
    expect(schema.indexes.map(({ name }) => name)).toEqual(['at', 'personId', 'outcome']);
  });
});

describe('index', () => {
  it('is derived from people and settings', async () => {
    await database.profiles.add(profile({ account: 'sam' }));
    await database.profiles.add(profile({ platform: 'web', account: 'www.blog.example/sam' }));
    await writeSettings({ wait: 20 });
    await rebuildIndex();
    expect((await readGuardState()).index).toEqual({
      version: 1,
      wait: 20,
      leaveTo: null,
      rest: null,
      keepPractical: false,
      held: {
        'instagram:sam': {
          ...{ person: 'p1', post: true, message: false, quiet: 'q', open: null },
          request: 'none',
        },
        'web:blog.example/sam': { person: 'p1', post: true, message: false, quiet: 'q', open: null },
        'web:www.blog.example/sam': { person: 'p1', post: true, message: false, quiet: 'q', open: null },
      },
      searches: [],
    });
  });

  it('carries what is paused of messages and searches', async () => {
    const threads = [{ platform: 'instagram', thread: '17' }];
    await database.people.bulkAdd([
      person({ messages: true, threads, names: ['Sam Quint', '!?'], search: ['google'] }),
      person({ id: 'p2', names: ['Kim'] }),
    ]);
    await database.profiles.add(profile({ account: 'sam' }));
    expect(await rebuildIndex()).toMatchObject({
      held: {
        'instagram:sam': { message: true },
        'instagram:thread:17': { person: 'p1', message: true },
      },
      searches: [{ person: 'p1', on: ['google'], names: [['sam', 'quint']] }],
    });
  });

  it.each([
    ['a newer one', { version: 2, wait: 8, leaveTo: null, held: {} }],
    ['a damaged one', { version: 1, wait: 'soon', held: {} }],
    ['one with damaged entries', { version: 1, wait: 8, leaveTo: null, held: { 'x:sam': 7 } }],
    ['a word', 'index'],
  ])('%s is set aside and rebuilt', async (_, stored) => {
    await fakeBrowser.storage.local.set({ index: stored });
    expect((await readGuardState()).index).toBe(null);
    await rebuildIndex();
    expect((await readGuardState()).index).toEqual({ ...emptyIndex(), keepPractical: false });
    expect(await local()).toMatchObject({ 'index-set-aside': stored });
  });

  it('fills a database the browser had to make anew with whom it still holds', async () => {
    const threads = [{ platform: 'instagram', thread: '17' }];
    await database.people.bulkAdd([
      person({ messages: true, threads, names: ['Sam Quint'], search: ['google'] }),
      person({ id: 'p2' }),
    ]);
    const open = 'https://www.instagram.com/sam/';
    await database.profiles.add(profile({ account: 'sam', open }));
    await database.profiles.add(profile({ platform: 'web', account: 'blog.example/sam', personId: 'p2' }));
    await writeSettings({ wait: 20 });
    const before = await rebuildIndex();
    await database.delete();
    await database.open();

    expect(await rebuildIndex()).toEqual({
      ...before,
      searches: [{ person: 'p1', on: ['google'], names: [['sam', 'quint']] }],
    });
    expect(await database.profiles.get(['instagram', 'sam'])).toMatchObject({
      personId: 'p1',
      quiet: 'q',
      open,
      ask: ['https://*.instagram.com/*'],
    });
    expect(await database.profiles.count()).toBe(2);
    expect((await database.people.toArray()).map(({ label }) => label)).toEqual(['Person 1', 'Person 2']);
  });

  it('does not bring back whom the user let go', async () => {
    await database.profiles.add(profile({ account: 'sam' }));
    await rebuildIndex();
    await removeProfile('instagram', 'sam');
    expect((await rebuildIndex()).held).toEqual({});
  });

  it('is what the database has at one moment', async () => {
    await database.people.add(person());
    await rebuildIndex();
    const readRows = database.profiles.toArray.bind(database.profiles);
    let added: Promise<unknown> = Promise.resolve();
    vi.spyOn(database.profiles, 'toArray').mockImplementationOnce((() => {
      // Comes while the rows are read: it waits for them, and is in the next index with its person.
      added = Dexie.ignoreTransaction(() =>
        database.transaction('rw', database.people, database.profiles, async () => {
          await database.people.add(person({ id: 'p2', messages: true }));
          await database.profiles.add(profile({ personId: 'p2', account: 'kim' }));
        }),
      );
      return readRows();
    }) as never);
    const { people, index } = await deriveIndex();
    expect(people.map(({ id }) => id)).toEqual(['p1']);
    expect(index.held).toEqual({});
    await added;
    expect((await deriveIndex()).index.held).toMatchObject({ 'instagram:kim': { message: true } });
  });

  it('of two that are written at once the later one stays', async () => {
    await database.people.add(person());
    await database.profiles.add(profile({ account: 'sam' }));
    const slow = writeIndex(async () => {
      await database.profiles.add(profile({ account: 'kim' }));
      await new Promise((resolve) => setTimeout(resolve, 5));
    });
    await Promise.all([slow, rebuildIndex()]);
    expect(Object.keys((await readGuardState()).index?.held ?? {})).toEqual([
      'instagram:kim',
      'instagram:sam',
    ]);
  });

  it('is not written when nothing changed: every tab would be told', async () => {
    await rebuildIndex();
    const write = vi.spyOn(fakeBrowser.storage.local, 'set');
    await rebuildIndex();
    expect(write).not.toHaveBeenCalled();
  });

  it('stays as it is when the database does not open', async () => {
    await fakeBrowser.storage.local.set({ index: emptyIndex() });
    vi.spyOn(database.profiles, 'toArray').mockRejectedValueOnce(new Error('corrupt'));
    await expect(rebuildIndex()).rejects.toThrow('corrupt');
    expect(asIndex((await local()).index)).toEqual(emptyIndex());
  });
});

describe('passes', () => {
  const now = 1_000_000;
  const usual = { privateWindow: false, now };

  it('opens, reads and ends one', async () => {
    await changePass('p1', () => openPass(now, 5, 'a', false), usual);
    expect(Object.keys(await readPasses(false, now))).toEqual(['p1']);
    await changePass('p1', () => null, usual);
    expect(await readPasses(false, now)).toEqual({});
  });

  it('two changes at once both count', async () => {
    await Promise.all([
      changePass('p1', () => openPass(now, 5, 'a', false), usual),
      changePass('p2', () => openPass(now, 5, 'b', false), usual),
    ]);
    expect(Object.keys(await readPasses(false, now))).toEqual(['p1', 'p2']);
  });

  it('of private windows never touch the disk', async () => {
    await changePass('p1', () => openPass(now, 5, 'a', false), { ...usual, privateWindow: true });
    expect(await local()).toEqual({});
    expect(Object.keys(await readPasses(true, now))).toEqual(['p1']);
  });

  it('that are over are dropped', async () => {
    await changePass('p1', () => openPass(now, 1, 'a', false), usual);
    await changePass('p2', () => openPass(now, 5, 'b', false), usual);
    const drop = (at: number) =>
      changePasses({ privateWindow: false, now: at, update: (running) => running });
    expect(await drop(now + 2 * 60_000)).toMatchObject({ changed: true });
    expect(Object.keys(asPasses((await local()).passes))).toEqual(['p2']);
    expect(await drop(now + 2 * 60_000)).toMatchObject({ changed: false });
    expect(await drop(now + 9 * 60_000)).toEqual({ passes: {}, changed: true });
  });

  it('just opened are never lost while others that are over are dropped, in whatever order both come', async () => {
    const later = now + 2 * 60_000;
    const rounds = async (count: number) => {
      for (let i = 0; i < count; i += 1) await new Promise((resolve) => setImmediate(resolve));
    };
    // A real storage answers in a later turn; so every step of one change can come between two of the other.
    const { get, set } = fakeBrowser.storage.local;
    vi.spyOn(fakeBrowser.storage.local, 'get').mockImplementation(((keys: never) =>
      rounds(1).then(() => get(keys))) as never);
    vi.spyOn(fakeBrowser.storage.local, 'set').mockImplementation((items) =>
      rounds(1).then(() => set(items)),
    );
    for (let lead = -6; lead <= 6; lead += 1) {
      await fakeBrowser.storage.local.clear();
      await changePass('p1', () => openPass(now, 1, 'a', false), usual);
      const drop = async () => {
        await rounds(Math.max(0, lead));
        await changePasses({ privateWindow: false, now: later, update: (running) => running });
      };
      const open = async () => {
        await rounds(Math.max(0, -lead));
        await changePass('p2', () => openPass(later, 5, 'b', false), { privateWindow: false, now: later });
      };
      await Promise.all([drop(), open()]);
      expect([lead, Object.keys(await readPasses(false, later))]).toEqual([lead, ['p2']]);
    }
  });

  it('are told of before they are written, to whoever has to make way for them', async () => {
    const stored = vi.fn(async (people: string[]) => [people, (await local()).passes]);
    await changePass('p1', () => openPass(now, 5, 'a', false), { ...usual, beforeOpening: stored });
    expect(await stored.mock.results[0]?.value).toEqual([['p1'], undefined]);
    await changePass('p1', (pass) => pass ?? null, { ...usual, beforeOpening: stored });
    expect(stored).toHaveBeenCalledOnce();
    // Those the guard wrote down itself are let through too, before the shared key is written.
    await writeGuardPass('p2', openPass(now, 5, 'b', false));
    await changePass('p2', (pass) => pass ?? null, { ...usual, beforeOpening: stored });
    expect(stored).toHaveBeenLastCalledWith(['p2']);
  });

  describe('the guard had to open itself', () => {
    const fold = (at = now) => changePasses({ privateWindow: false, now: at, update: (running) => running });

    it('have a key of their own: no shared one is changed', async () => {
      await changePass('p1', () => openPass(now, 5, 'a', false), usual);
      const { passes } = await local();
      await writeGuardPass('p2', openPass(now, 5, 'b', false));
      expect(await local()).toMatchObject({ passes, 'pass:b': { personId: 'p2' } });
      expect(Object.keys(passesIn(await local(), now))).toEqual(['p1', 'p2']);
    });

    it('are read by all, of two the longer one', async () => {
      await changePass('p1', () => openPass(now, 5, 'a', false), usual);
      await writeGuardPass('p1', openPass(now, 15, 'long', false));
      await writeGuardPass('p1', openPass(now, 1, 'short', false));
      expect(await readPasses(false, now)).toMatchObject({ p1: { attempt: 'long' } });
      expect(passesIn(await local(), now)).toMatchObject({ p1: { attempt: 'long' } });
    });

    it('are ignored when they are over, or of no known shape', async () => {
      await writeGuardPass('p1', openPass(now, 1, 'a', false));
      await fakeBrowser.storage.local.set({ 'pass:x': 7, 'pass:y': { personId: 'p2' } });
      expect(passesIn(await local(), now + 2 * 60_000)).toEqual({});
    });

    it('are folded into the shared key, which is there before theirs goes', async () => {
      await writeGuardPass('p1', openPass(now, 5, 'a', false));
      const remove = vi.spyOn(fakeBrowser.storage.local, 'remove').mockImplementationOnce(async () => {
        expect(asPasses((await local()).passes)).toMatchObject({ p1: { attempt: 'a' } });
      });
      await fold();
      expect(remove).toHaveBeenCalledWith(['pass:a']);
      await fold(now + 1);
      expect(await local()).toMatchObject({ passes: { p1: { attempt: 'a' } } });
      expect(await local()).not.toHaveProperty('pass:a');
    });

    it('end with the pass of their person', async () => {
      await writeGuardPass('p1', openPass(now, 5, 'a', false));
      await changePass('p1', () => null, usual);
      expect(await readPasses(false, now)).toEqual({});
      expect(await local()).not.toHaveProperty('pass:a');
    });
  });

  it('of no known shape count as none', () => {
    expect(asPasses(null)).toEqual({});
    expect(asPasses([1])).toEqual({});
    expect(asPasses({ p1: 7, p2: { from: 1, until: 2 } })).toEqual({ p2: { from: 1, until: 2 } });
  });
});

describe('settings', () => {
  it('have defaults and keep what is set', async () => {
    expect(await readSettings()).toMatchObject({
      wait: 8,
      leaveTo: null,
      cooling: 0,
      rest: null,
    });
    await writeSettings({ wait: 0 });
    await writeSettings({ leaveTo: 'https://example.org/' });
    expect(await readSettings()).toMatchObject({ wait: 0, leaveTo: 'https://example.org/' });
    expect(await database.settings.toArray()).toEqual([
      expect.objectContaining({ id: 'settings', wait: 0, leaveTo: 'https://example.org/' }),
    ]);
  });
});
