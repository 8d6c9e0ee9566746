import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { reconcile } from '@/entrypoints/background/reconcile';
import { database, opens } from '@/lib/storage/database';
import { readIndex } from '@/lib/storage/guard-store';
import { DATABASE_VERSIONS } from '@/lib/storage/migrations';
import { send } from '../background';
import { person } from '../factories';
import { fakeSites } from '../fakes';

const hold = (account: string) =>
  send('hold', { link: `https://www.instagram.com/${account}/`, personId: null, tabId: null });
const indexed = async () => Object.keys((await readIndex())?.held ?? {}).sort();
const rows = async () => (await database.profiles.toArray()).map(({ account }) => account).sort();
/** Timers run ten times as fast as the clock, in steps of this (ms). */
const TICK_MS = 20;
let ticking: ReturnType<typeof setInterval>;
let other: IDBDatabase | undefined;

/** A database of 0.1.0 with somebody in it. */
async function makeOld(): Promise<void> {
  const page = new Dexie('lull');
  for (const { version, stores } of DATABASE_VERSIONS.slice(0, 2)) page.version(version).stores(stores);
  await page.open();
  await page.table('people').put(person({ label: 'Red' }));
  page.close();
}

/** Another page of Lull takes a connection and does not give it back when it is asked to. */
async function connect(): Promise<IDBDatabase> {
  const opening = indexedDB.open('lull');
  return new Promise((resolve, reject) => {
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
}

beforeEach(async () => {
  vi.spyOn(console, 'error').mockReturnValue();
  vi.spyOn(console, 'warn').mockReturnValue();
  await database.delete();
  fakeSites('https://*.instagram.com/*');
  Object.assign(fakeBrowser.tabs, { query: async () => [] });
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  ticking = setInterval(() => vi.advanceTimersByTime(10 * TICK_MS), TICK_MS);
});

afterEach(async () => {
  other?.close();
  await vi.waitFor(async () => expect(await opens()).toBe(true));
  clearInterval(ticking);
  vi.useRealTimers();
});

describe('a database that another page keeps in an older version', () => {
  beforeEach(async () => {
    await makeOld();
    other = await connect();
  });

  it('is not waited for: pauses are added and removed, and pages are told what to do', async () => {
    expect(await hold('sam')).toMatchObject({ held: true });
    expect(await hold('kim')).toMatchObject({ held: true });
    await send('stopHolding', { platform: 'instagram', account: 'kim' });
    expect(await indexed()).toEqual(['instagram:sam']);
    expect(await send('health', {})).toEqual({ database: false, trouble: 'blocked' });
  });

  it('opens as soon as it is free, with all that was in it and all that came', async () => {
    await hold('sam');
    other?.close();
    await vi.waitFor(() => expect(database.isOpen()).toBe(true));
    await reconcile('alarm');
    expect(await rows()).toEqual(['sam']);
    expect((await database.people.toArray()).map(({ label }) => label)).toContain('Red');
    expect(await send('health', {})).toEqual({ database: true, trouble: null });
  });

  it('leaves no connection behind that would block the next', async () => {
    await opens();
    other?.close();
    await vi.waitFor(() => expect(database.isOpen()).toBe(true));
    database.close({ disableAutoOpen: false });
    const deleted = indexedDB.deleteDatabase('lull');
    const over = vi.fn();
    deleted.onsuccess = () => over('deleted');
    deleted.onblocked = () => over('blocked');
    await vi.waitFor(() => expect(over).toHaveBeenCalled());
    expect(over).toHaveBeenCalledExactlyOnceWith('deleted');
  });
});

it('a page that keeps the database from being written anew costs nothing: all of it is there once it is closed', async () => {
  await hold('sam');
  await hold('kim');
  other = await connect();
  vi.spyOn(console, 'error').mockReturnValue();
  await send('erase', { what: { what: 'kind', kind: 'written' } });
  expect(await send('health', {})).toEqual({ database: false, trouble: 'blocked' });
  expect(await indexed()).toEqual(['instagram:kim', 'instagram:sam']);
  other.close();
  await vi.waitFor(() => expect(database.isOpen()).toBe(true));
  await reconcile('start');
  expect(await rows()).toEqual(['kim', 'sam']);
  expect(await indexed()).toEqual(['instagram:kim', 'instagram:sam']);
  expect(await database.notices.count()).toBe(0);
});

it('a database that is made anew after an upgrade was broken off has every table', async () => {
  await makeOld();
  const made = vi.spyOn(IDBDatabase.prototype, 'createObjectStore').mockImplementationOnce(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  await expect(database.open()).rejects.toThrow();
  made.mockRestore();
  const gone = indexedDB.deleteDatabase('lull');
  await new Promise((resolve) => {
    gone.onsuccess = resolve;
  });
  await hold('sam');
  const stores = [...(database.backendDB()?.objectStoreNames ?? [])].sort();
  expect(stores).toEqual(database.tables.map(({ name }) => name).sort());
  expect(stores).toContain('removed');
  expect(await rows()).toEqual(['sam']);
});
