import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { bringIn } from '@/lib/storage/background/bring-in';
import * as compare from '@/lib/storage/compare';
import { database, LullDatabase, STAYS_NAME } from '@/lib/storage/database';
import { dropImport } from '@/lib/storage/import-database';
import { saveEverything } from '@/lib/storage/read/save';
import { readTable } from '@/lib/storage/read/table';
import { takeFile } from '@/lib/storage/read/take-file';
import { send } from '../background';
import { bringFile } from '../bring';
import { attempt, person } from '../factories';
import { fakeSites } from '../fakes';
import { fileRow, forged } from '../forged';
import { emptyDatabase, FIRST, fillDatabase } from '../full-database';

const NOW = Date.UTC(2026, 10, 27);
const DAY = 86_400_000;
const asked = { now: NOW, back: false };
const moments = (count: number, name: string) =>
  new Blob([
    forged(
      [...Array(count).keys()].map((n) =>
        fileRow('moments', { id: `${name}${n}`, at: FIRST, offset: 0, exercise: 'still' }),
      ),
    ),
  ]);

beforeEach(async () => {
  vi.setSystemTime(NOW);
  await emptyDatabase();
  await fakeBrowser.storage.local.clear();
  await dropImport();
  fakeSites('https://*.instagram.com/*');
  Object.assign(fakeBrowser.tabs, { query: async () => [] });
  Object.assign(fakeBrowser.permissions, { remove: async () => true });
});

describe('bringing in', () => {
  it('takes no row of a file that was read over the first one meanwhile', async () => {
    const { token } = await takeFile(moments(600, 'a'));
    const walk = compare.walkFile;
    vi.spyOn(compare, 'walkFile').mockImplementationOnce((from, judging, effects) =>
      walk(from, judging, {
        ...effects,
        judged: async (table, rows) => {
          await effects.judged(table, rows);
          await takeFile(moments(600, 'b'));
        },
      }),
    );
    await expect(bringIn(token, asked)).rejects.toThrow();
    expect(await database.moments.count()).toBe(0);
  });

  it('asked a second time says what it did, and does nothing', async () => {
    const { token } = await takeFile(moments(3, 'a'));
    expect(await bringIn(token, asked)).toBe(3);
    await database.moments.clear();
    expect(await bringIn(token, asked)).toBe(3);
    expect(await database.moments.count()).toBe(0);
  });

  it('of deletions alone can be done too: an older file brings nothing back after it', async () => {
    const deleted = new Blob([forged([fileRow('deleted', { id: 'a0', at: NOW - 1 })])]);
    expect(await bringFile(deleted, asked)).toMatchObject({ remembered: 1, wrote: 1 });
    expect(await bringFile(deleted, asked)).toMatchObject({ remembered: 0, wrote: 0 });
    expect(await bringFile(moments(1, 'a'), asked)).toMatchObject({ deleted: 1, wrote: 0 });
  });

  it('counts the pauses of chats and searches among those that go', async () => {
    const threads = [{ platform: 'instagram', thread: '17' }];
    await database.people.bulkPut([person({ threads }), person({ id: 'p2', label: 'B' })]);
    const file = new Blob([forged(['p1', 'p2'].map((id) => fileRow('deleted', { id, at: NOW - 1 })))]);
    expect(await bringFile(file, asked)).toMatchObject({ gone: 2, stopped: 1 });
  });
});

describe('a database that is only half back', () => {
  it('is not saved, and no table is made of it', async () => {
    await fillDatabase();
    const copy = new LullDatabase(STAYS_NAME);
    await copy.people.put({ id: 'half' } as never);
    await expect(saveEverything({ app: '1', now: NOW })).rejects.toThrow('not all rows are back');
    await expect(readTable(() => undefined)).rejects.toThrow('not all rows are back');
    copy.close();
    await LullDatabase.delete(STAYS_NAME);
    expect((await saveEverything({ app: '1', now: NOW })).rows).toBeGreaterThan(0);
  });
});

it('saving says how many rows it left out', async () => {
  await database.attempts.bulkPut([attempt({ id: 'a' }), attempt({ id: 'b', urge: 11 })]);
  await database.texts.put({ id: 't', kind: 'later', text: 'x', at: 1, until: NOW + DAY, about: null });
  expect(await saveEverything({ app: '1', now: NOW })).toMatchObject({ rows: 1, left: 1 });
});

describe('what was erased', () => {
  const hold = () => send('hold', { link: 'https://www.instagram.com/sam/', personId: null, tabId: null });
  const removed = async () => {
    await hold();
    const [someone] = await database.people.toArray();
    const profiles = await database.profiles.toArray();
    await send('stopHolding', { platform: 'instagram', account: 'sam' });
    return { person: someone ?? person(), profiles };
  };

  it.each([
    ['everything', { what: 'all' } as const],
    ['what a person left', { what: 'kind', kind: 'people' } as const],
  ])('as %s is put back by no offer of another page', async (_, what) => {
    const rows = await removed();
    await send('erase', { what });
    await expect(send('putBackPauses', rows)).rejects.toThrow();
    expect(await database.people.count()).toBe(0);
    expect(await database.profiles.count()).toBe(0);
  });

  it('with a person takes the offers on their rows along', async () => {
    await database.attempts.put(attempt({ id: 'a', outcome: 'left' }));
    const rows = await send('deleteRows', { attempts: ['a'], moments: [], events: [], texts: [] });
    await send('erase', { what: { what: 'person', personId: 'p1' } });
    await expect(send('putBackRows', rows)).rejects.toThrow();
    expect(await database.attempts.count()).toBe(0);
  });
});
