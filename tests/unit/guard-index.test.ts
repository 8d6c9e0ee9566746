import { Dexie } from 'dexie';
import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { deriveIndex, writeIndex } from '@/lib/storage/background/derive-index';
import { removeProfile } from '@/lib/storage/background/removal';
import { writeSettings } from '@/lib/storage/background/settings';
import { database } from '@/lib/storage/database';
import { asIndex, readGuardState } from '@/lib/storage/guard-store';
import { emptyIndex, person, profile } from '../factories';
import { local } from './storage-steps';

const rebuildIndex = async () => (await writeIndex(async () => undefined)).index;

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

  it('is not written when nothing changed: every tab would hear of it', async () => {
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
