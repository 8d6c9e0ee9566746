import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { reconcile } from '@/entrypoints/background/reconcile';
import { start } from '@/entrypoints/background/start';
import { closeTabAttempt, rememberTab } from '@/entrypoints/background/tab-attempts';
import { database } from '@/lib/storage/database';
import { readGuardState, writeJournal } from '@/lib/storage/guard-store';
import type { OwnText } from '@/lib/storage/schema';
import { send } from '../background';
import { attempt } from '../factories';
import { fakeSites } from '../fakes';

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 10, 26, 12);
const OTHER = '6f8b8c1e-1111-4222-8333-444455556666';
const setClock = (at: number) => void vi.spyOn(Date, 'now').mockReturnValue(at);
const startAt = async (at: number) => {
  setClock(at);
  await start();
};
/** A new session of the browser. */
const restartAt = async (at: number) => {
  await fakeBrowser.storage.session.clear();
  await startAt(at);
};
const writing = (part: Partial<OwnText> = {}): OwnText => ({
  id: 'w',
  kind: 'unsent',
  text: 'words',
  at: NOW,
  until: NOW + 90 * DAY,
  about: null,
  ...part,
});
const left = async () => ({
  texts: await database.texts.count(),
  notes: (await database.attempts.toArray()).filter(({ note }) => note !== null).length,
});
const local = () => fakeBrowser.storage.local.get(null);
const keys = async (prefix: string) => Object.keys(await local()).filter((key) => key.startsWith(prefix));

beforeEach(async () => {
  await database.delete();
  await database.open();
  fakeSites('https://*.instagram.com/*');
  Object.assign(fakeBrowser.tabs, { query: async () => [] });
});

describe('what is written is forgotten', () => {
  beforeEach(async () => {
    await startAt(NOW);
    await database.texts.put(writing());
    await database.attempts.put(attempt({ at: NOW, outcome: 'left', decidedAt: NOW, note: 'words' }));
  });

  it('not by a clock that is years ahead, however often the background starts, nor when it is right again', async () => {
    await restartAt(NOW + 1_000 * DAY);
    await startAt(NOW + 1_000 * DAY + 60_000);
    await startAt(NOW + 1_000 * DAY + DAY / 2);
    expect(await left()).toEqual({ texts: 1, notes: 1 });
    await restartAt(NOW + DAY);
    await startAt(NOW + 2 * DAY);
    await startAt(NOW + 3 * DAY);
    expect(await left()).toEqual({ texts: 1, notes: 1 });
  });

  it('after its days and a day of grace', async () => {
    for (const day of [1, 30, 89, 90]) await startAt(NOW + day * DAY);
    expect(await left()).toEqual({ texts: 1, notes: 1 });
    await startAt(NOW + 92 * DAY);
    await startAt(NOW + 93 * DAY);
    expect(await left()).toEqual({ texts: 0, notes: 0 });
  });

  it('after a browser that was closed for long, a day after it is opened again', async () => {
    await restartAt(NOW + 200 * DAY);
    expect(await left()).toEqual({ texts: 1, notes: 1 });
    await startAt(NOW + 201 * DAY + 1);
    expect(await left()).toEqual({ texts: 0, notes: 0 });
  });
});

describe('a pause nobody decided', () => {
  it('is closed by a new session though the clock was set back meanwhile', async () => {
    await startAt(NOW);
    await database.attempts.put(attempt({ at: NOW + 5_000 }));
    await writeJournal({ attempt: attempt({ id: OTHER, at: NOW + 5_000 }), entry: 'k' });
    await restartAt(NOW - 30 * DAY);
    expect((await database.attempts.toArray()).map(({ outcome }) => outcome)).toEqual(['closed', 'closed']);
    await startAt(NOW - 30 * DAY + 60_000);
    expect([...(await keys('journal:')), ...(await keys('closed:'))]).toEqual([]);
  });

  it.each([1, 2, 3])(
    'keeps a decision that comes after read %i of a background that closes it',
    async (nth) => {
      setClock(NOW);
      const one = attempt({ at: NOW });
      await writeJournal({ attempt: one, entry: 'k' });
      await rememberTab(7, one.id);
      const { get } = fakeBrowser.storage.local;
      let reads = 0;
      const read = vi.spyOn(fakeBrowser.storage.local, 'get').mockImplementation((async (asked: never) => {
        const found = await get(asked);
        if (Object.keys(found).some((key) => key.startsWith('journal:'))) reads += 1;
        // The guard takes no lock: it writes whenever somebody decides.
        if (reads === nth) {
          reads += 1;
          await writeJournal({ attempt: { ...one, outcome: 'left', decidedAt: NOW }, entry: 'k' });
        }
        return found;
      }) as never);
      await closeTabAttempt(7);
      await reconcile('journal');
      read.mockRestore();
      setClock(NOW + 60_000);
      await reconcile('journal');
      expect(await database.attempts.get(one.id)).toMatchObject({ outcome: 'left' });
      expect([...(await keys('journal:')), ...(await keys('closed:'))]).toEqual([]);
    },
  );

  it('whose tab is closed may go on for ten seconds, then its key goes', async () => {
    setClock(NOW);
    await writeJournal({ attempt: attempt({ at: NOW }), entry: 'k' });
    await rememberTab(7, attempt().id);
    await closeTabAttempt(7);
    expect(await database.attempts.get(attempt().id)).toMatchObject({ outcome: 'closed', decidedAt: NOW });
    expect((await readGuardState()).journal).toMatchObject([
      { attempt: { outcome: 'closed', decidedAt: NOW } },
    ]);
    setClock(NOW + 11_000);
    await reconcile('journal');
    expect([...(await keys('journal:')), ...(await keys('closed:'))]).toEqual([]);
  });

  it('keeps its key when it is shown again', async () => {
    setClock(NOW);
    await writeJournal({ attempt: attempt({ at: NOW }), entry: 'k' });
    await rememberTab(7, attempt().id);
    await closeTabAttempt(7);
    await send('shown', { attempt: attempt().id }, { tabId: 8, url: '', private: false });
    setClock(NOW + 11_000);
    await reconcile('journal');
    expect((await readGuardState()).journal).toMatchObject([{ attempt: { outcome: 'open' } }]);
  });
});

describe('a change that waits', () => {
  const request = { link: 'https://www.instagram.com/sam/', personId: null, tabId: null };
  const pending = {
    askedAt: 1,
    due: 2,
    account: null,
    platform: null,
    wait: null,
  };
  const waiting = async () => (await database.changes.toArray()).map(({ id }) => id);

  beforeEach(async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    await send('hold', request);
  });

  it('stays where this version cannot make it, and the others are made', async () => {
    await database.changes.put({ ...pending, id: 'later', what: 'later' } as never);
    await database.changes.put({ ...pending, id: 'stop:?', what: 'stop' });
    await database.changes.put({ ...pending, id: 'wait', what: 'wait', wait: 3 });
    await reconcile('alarm');
    expect(await send('practiceKit', {})).toMatchObject({ wait: 3 });
    expect(await waiting()).toEqual(['later', 'stop:?']);
    expect(await database.profiles.count()).toBe(1);
    expect(await fakeBrowser.alarms.get('due')).toBeUndefined();
  });

  it('stays, and is tried again, when it could not be written', async () => {
    const account = { platform: 'instagram', account: 'sam' };
    await database.changes.put({ ...pending, ...account, id: 'stop:instagram:sam', what: 'stop' });
    const full = vi.spyOn(database.profiles, 'delete').mockRejectedValue(new Error('full') as never);
    await reconcile('alarm');
    expect(await waiting()).toEqual(['stop:instagram:sam']);
    expect(await fakeBrowser.alarms.get('due')).toBeDefined();
    full.mockRestore();
    await reconcile('alarm');
    expect(await waiting()).toEqual([]);
    expect(await database.profiles.count()).toBe(0);
  });
});

describe('a journal entry of a newer version', () => {
  const key = `journal:${attempt().id}`;
  const entry = { attempt: attempt({ outcome: 'left', decidedAt: 2 }), entry: null };

  it.each([
    ['with a kind nobody knows yet', { ...entry, attempt: { ...entry.attempt, kind: 'reel' } }],
    ['with an outcome nobody knows yet', { ...entry, attempt: { ...entry.attempt, outcome: 'postponed' } }],
    ['that says so', { ...entry, version: 2 }],
  ])('%s is set aside, not counted and not thrown away', async (_, value) => {
    await fakeBrowser.storage.local.set({ [key]: value });
    await startAt(NOW);
    expect(await database.attempts.count()).toBe(0);
    expect(await local()).not.toHaveProperty([key]);
    expect(await local()).toMatchObject({ [`aside:${key}`]: value });
  });

  it('is counted once this version can read it', async () => {
    await fakeBrowser.storage.local.set({ [`aside:${key}`]: entry });
    await startAt(NOW);
    expect(await database.attempts.get(attempt().id)).toMatchObject({ outcome: 'left' });
    expect(await keys('aside:')).toEqual([]);
  });

  it.each([0, 1_000])('stays aside for 30 days and no longer, set aside %i days ahead', async (ahead) => {
    await startAt(NOW);
    await fakeBrowser.storage.local.set({ [key]: { ...entry, version: 2 } });
    setClock(NOW + ahead * DAY);
    await reconcile('journal');
    for (const days of [1, 2, 29]) await startAt(NOW + days * DAY);
    expect(await keys('aside:')).toHaveLength(1);
    for (const days of [31, 32, 33, 34, 35]) await startAt(NOW + days * DAY);
    expect([...(await keys('aside:')), ...(await keys('set-aside'))]).toEqual([]);
  });
});
