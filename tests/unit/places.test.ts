import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { KEPT_IN } from '@/entrypoints/background/places';
import { start } from '@/entrypoints/background/start';
import type { SessionValues } from '@/lib/storage/channels';
import { database } from '@/lib/storage/database';
import { handOver, takeHanded } from '@/lib/storage/handed-link';
import { account, ROWS } from '@/lib/storage/rows';
import { send } from '../background';
import { fakeSites } from '../fakes';

const GONE = 'gone.quint';
const hold = async (account: string, personId: string | null = null) => {
  const result = await send('hold', {
    link: `https://www.instagram.com/${account}/`,
    personId,
    tabId: null,
  });
  return result.held ? result.personId : '';
};
const hint = (account: string, personId: string, part = {}) =>
  database.hints.put({ platform: 'instagram', account, personId, at: 1, ...part });
/** Everything Lull keeps, as text. */
const everything = async () =>
  JSON.stringify([
    await Promise.all(database.tables.map((table) => table.toArray())),
    await fakeBrowser.storage.local.get(null),
    await fakeBrowser.storage.session.get(null),
  ]);

beforeEach(async () => {
  await database.delete();
  await database.open();
  fakeSites('https://*.instagram.com/*');
  Object.assign(fakeBrowser.tabs, { query: async () => [] });
});

describe('after the pause is removed', () => {
  it.each([
    ['the last profile', false],
    ['one of two people', true],
  ])('no account of the person or of a bystander stands anywhere (%s)', async (_, another) => {
    const person = await hold(GONE);
    if (another) await hold('kim');
    await hint(`${GONE}.too`, person);
    await hint('bystander', person, { no: true });
    const index = { version: 9, held: { [`instagram:${GONE}`]: { person } } };
    await fakeBrowser.storage.local.set({ 'index-set-aside': index });
    await fakeBrowser.storage.session.set({ requestsBeyond: [`instagram:${GONE}`] });
    await send('saveSettings', { cooling: 10 });
    await database.profiles.update(['instagram', GONE], { heldAt: 1 });
    await send('stopHolding', { platform: 'instagram', account: GONE });
    expect(await database.changes.count()).toBe(1);
    await send('stopHolding', { platform: 'instagram', account: GONE, wrongMatch: true });
    const kept = await everything();
    expect(kept).not.toContain(GONE);
    expect(kept).not.toContain('bystander');
    if (another) expect(kept).toContain('instagram:kim');
  });

  it('nor of a chat', async () => {
    const person = await hold('kim');
    const link = 'https://www.instagram.com/direct/t/170170170/';
    await send('holdThread', { link, personId: person });
    expect(await everything()).toContain('170170170');
    await send('dropThread', { personId: person, platform: 'instagram', thread: '170170170' });
    expect(await everything()).not.toContain('170170170');
  });

  it('what belongs to others stays', async () => {
    const person = await hold('kim');
    await hold(GONE);
    await hint('kim.too', person);
    await send('stopHolding', { platform: 'instagram', account: GONE });
    expect(await database.hints.toArray()).toMatchObject([{ account: 'kim.too' }]);
  });
});

describe('at every start', () => {
  it.each([
    ['hints', () => hint(GONE, 'nobody')],
    ['a change that waits', () => database.changes.put({ ...change, id: `stop:instagram:${GONE}` })],
    [
      'an index set aside',
      () => fakeBrowser.storage.local.set({ 'index-set-aside': { held: { [`x:${GONE}`]: 7 } } }),
    ],
    [
      'a link handed over that nobody took',
      () => fakeBrowser.storage.session.set({ 'handed:1': { link: GONE, tabId: null, at: 5 } }),
    ],
    ['one that is no index', () => fakeBrowser.storage.local.set({ 'index-set-aside': GONE })],
  ])('%s of nobody with a pause goes', async (_, leave) => {
    await leave();
    await start();
    expect(await everything()).not.toContain(GONE);
  });

  it('a link handed over a moment ago is still there for People', async () => {
    const hash = await handOver({ link: GONE, tabId: 4 });
    await start();
    expect(await takeHanded(hash.split('=')[1] ?? '')).toMatchObject({ link: GONE, tabId: 4 });
  });

  const change = {
    askedAt: 1,
    due: Date.UTC(2100, 0),
    what: 'stop' as const,
    platform: 'instagram',
    account: GONE,
    wait: null,
  };
});

describe('the list has every place', () => {
  /** Whether a row of this schema has an account in it, wherever. */
  const hasAccount = (schema: unknown): boolean => {
    if (schema === account) return true;
    const { shape, element, innerType } = (schema as { _zod: { def: Record<string, unknown> } })._zod.def;
    const parts = [
      ...Object.values(shape ?? {}),
      ...(element ? [element] : []),
      ...(innerType ? [innerType] : []),
    ];
    return parts.some(hasAccount);
  };

  it('every table whose rows have an account, but the rows of whom it belongs to', () => {
    const tables = Object.keys(ROWS).filter((name) => hasAccount(ROWS[name as keyof typeof ROWS]));
    expect(tables.sort()).toEqual(['changes', 'hints', 'people', 'profiles']);
    const own = ['people', 'profiles'];
    expect(Object.keys(KEPT_IN)).toEqual(
      expect.arrayContaining(tables.filter((name) => !own.includes(name))),
    );
  });

  it('of the tables no schema is for', () => {
    const others = database.tables.map(({ name }) => name).filter((name) => !(name in ROWS));
    // Keys of chats stand in `removed` until the index is without them, which its writing sees to.
    expect(others.sort()).toEqual(['marks', 'notices', 'removed', 'settings', 'sums']);
  });

  it('every key of the session with an account', () => {
    // A key that is new does not compile until it is said here whether an account stands under it.
    const keys: Record<keyof SessionValues, boolean> = {
      ...{ session: false, passes: false, tokens: false, cards: false, guarded: false, menu: false },
      ...{ requestMark: false, steady: false, journal: false, kit: false, look: false },
      ...{ lockKey: false, lockTries: false },
      requestsBeyond: true,
    };
    const named = Object.entries(keys).flatMap(([key, has]) => (has ? [key] : []));
    expect(Object.keys(KEPT_IN)).toEqual(expect.arrayContaining([...named, 'handed']));
  });
});

it('while the database does not open, nobody who was removed stays in an index that was set aside', async () => {
  vi.spyOn(console, 'error').mockReturnValue();
  vi.spyOn(console, 'warn').mockReturnValue();
  await hold(GONE);
  await hold('kim');
  const { index } = await fakeBrowser.storage.local.get('index');
  await fakeBrowser.storage.local.set({ 'index-set-aside': index });
  const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('not allowed here', 'InvalidStateError');
  });
  database.close({ disableAutoOpen: false });
  await send('stopHolding', { platform: 'instagram', account: GONE });
  const kept = JSON.stringify(await fakeBrowser.storage.local.get(null));
  open.mockRestore();
  expect(kept).not.toContain(GONE);
  expect(kept).toContain('instagram:kim');
});
