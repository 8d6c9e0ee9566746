import { Dexie } from 'dexie';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { forgetOld } from '@/entrypoints/background/handlers/forget';
import { openPassFrom } from '@/entrypoints/background/handlers/passes';
import type { Attempt } from '@/lib/attempts/attempt';
import { openPass, ownPass, passFor, passRank } from '@/lib/policy/pass';
import { plannedPass } from '@/lib/policy/planned';
import { saveAttempts } from '@/lib/storage/background/attempts';
import { writeIndex } from '@/lib/storage/background/derive-index';
import { foldJournal } from '@/lib/storage/background/journal';
import { opensAll, readPasses } from '@/lib/storage/background/passes';
import { writeSettings } from '@/lib/storage/background/settings';
import { database } from '@/lib/storage/database';
import { passesIn, readIndex, writeGuardPass, writeJournal } from '@/lib/storage/guard-store';
import { readSettings } from '@/lib/storage/read/settings';
import { DELETED_DAYS } from '@/lib/storage/schema';
import { attempt as any, person, profile } from '../factories';
import { fakeSites } from '../fakes';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const ID = '5f8b8c1e-2222-4222-8333-444455556666';
const attempt = (part: Partial<Attempt> = {}) => any({ id: ID, ...part });
const practical = attempt({ outcome: 'practical', decidedAt: 9, minutes: 15 });
const rows = () => database.attempts.toArray();

beforeEach(async () => {
  await database.delete();
  await database.open();
  await fakeBrowser.storage.local.clear();
  fakeSites();
});

describe('a practical visit', () => {
  it('leaves no row unless one is wanted, however its words arrive', async () => {
    const said = [attempt(), attempt({ outcome: 'closed', decidedAt: 8 }), { ...practical, keep: false }];
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([...said, ...said], { minLength: 1 }), async (order) => {
        await database.attempts.clear();
        await database.deleted.clear();
        for (const one of order) await saveAttempts([one]);
        await saveAttempts([{ ...practical, keep: false }]);
        expect(await rows()).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it('whose browser was killed between the press and the fold leaves none either', async () => {
    await writeJournal({ attempt: attempt(), entry: 'k' });
    await foldJournal(8);
    expect(await rows()).toHaveLength(1);
    await writeJournal({ attempt: { ...practical, keep: false }, entry: 'k' });
    await foldJournal(9);
    expect(await rows()).toEqual([]);
    expect(await fakeBrowser.storage.local.get(null)).toEqual({});
  });

  it('is not brought back by a late key, and its id is remembered for a day, without the time of the visit', async () => {
    await saveAttempts([{ ...practical, keep: false }]);
    await writeJournal({ attempt: attempt(), entry: 'k' });
    await foldJournal(Date.now());
    expect(await rows()).toEqual([]);
    const [mark] = await database.deleted.toArray();
    expect(Math.abs(Date.now() - (mark?.at ?? 0))).toBeGreaterThan((DELETED_DAYS - 2) * DAY);
    const now = Date.now();
    await database.marks.put({ id: 'looked', count: now });
    await forgetOld(now + DAY + MINUTE);
    await forgetOld(now + 2 * DAY + 2 * MINUTE);
    expect(await database.deleted.count()).toBe(0);
  });

  it('leaves one for those who keep a record, whatever their setting is by the time it is folded', async () => {
    await writeSettings({ forgetPractical: true });
    await saveAttempts([{ ...practical, keep: true }]);
    const [row] = await rows();
    expect(row).toMatchObject({ outcome: 'practical', minutes: 15 });
    expect(row).not.toHaveProperty('keep');
  });

  it('goes by the setting where its guard does not say, which is no row', async () => {
    await saveAttempts([practical]);
    expect(await rows()).toEqual([]);
    await writeSettings({ forgetPractical: false });
    await saveAttempts([{ ...practical, id: 'kept' }]);
    expect(await rows()).toMatchObject([{ id: 'kept' }]);
  });

  it('is told to guards by the index', async () => {
    await writeIndex(async () => undefined);
    expect((await readIndex())?.keepPractical).toBe(false);
    await writeSettings({ forgetPractical: false });
    await writeIndex(async () => undefined);
    expect(await readIndex()).not.toHaveProperty('keepPractical');
  });
});

describe('who used Lull before', () => {
  /** A database of the version before, with these rows. */
  async function upgraded(fill: (old: Dexie) => Promise<unknown>): Promise<void> {
    await database.delete();
    const old = new Dexie('lull');
    old.version(5).stores({
      people: 'id',
      profiles: '[platform+account], personId',
      settings: 'id',
      attempts: 'id, at, personId, outcome',
      changes: 'id, due',
      events: 'id, at',
      hints: '[platform+account], personId',
      texts: 'id, kind, until',
      checkins: 'attempt, at',
      marks: 'id',
      removed: 'id',
      notices: 'id',
      moments: 'id, at',
      deleted: 'id, at',
    });
    await old.open();
    await fill(old);
    old.close();
    await database.open();
  }

  it('keeps their rows and goes on keeping them, and is told once', async () => {
    await upgraded((old) => old.table('attempts').add(practical));
    expect(await rows()).toMatchObject([{ outcome: 'practical' }]);
    expect((await readSettings()).forgetPractical).toBe(false);
    expect(await database.notices.toArray()).toMatchObject([{ id: 'practical' }]);
  });

  it('keeps what they chose, and is told nothing', async () => {
    await upgraded(async (old) => {
      await old.table('people').add(person());
      await old.table('settings').add({ id: 'settings', forgetPractical: true, wait: 20 });
    });
    expect(await readSettings()).toMatchObject({ forgetPractical: true, wait: 20 });
    expect(await database.notices.count()).toBe(0);
  });

  it('and has nothing yet, is as new', async () => {
    await upgraded(async () => undefined);
    expect((await readSettings()).forgetPractical).toBe(true);
    expect(await database.notices.count()).toBe(0);
  });
});

describe('chats only', () => {
  const chats = openPass(0, 60, '', true, true);
  const all = openPass(0, 5, 'a', false);

  it('opens a chat, and no other page of the person', () => {
    expect(passFor(chats, 'message')).toBe(chats);
    for (const kind of ['profile', 'story', 'post', 'search', 'page'] as const) {
      expect(passFor(chats, kind)).toBeNull();
      expect(passFor(all, kind)).toBe(all);
    }
    expect(passFor(undefined, 'message')).toBeNull();
  });

  it('comes after a pass that opens all, while that lasts', () => {
    expect(passRank(all, MINUTE)).toBeGreaterThan(passRank(chats, MINUTE));
    expect(passRank(all, 6 * MINUTE)).toBeLessThan(passRank(chats, 6 * MINUTE));
    const stored = { passes: { p1: chats }, 'pass:a': { personId: 'p1', pass: all } };
    expect(passesIn(stored, MINUTE).p1).toEqual(all);
    expect(passesIn(stored, 6 * MINUTE).p1).toEqual(chats);
  });

  it('lets no request for a profile through', () => {
    expect(opensAll({ p1: chats, p2: all })).toEqual(['p2']);
  });

  it('planned, it narrows no pass that was opened by hand', () => {
    const run = { keys: ['k'], from: 0, until: 60 * MINUTE, label: null, chats: true as const };
    expect(plannedPass(all, run, MINUTE)).toBe(all);
    expect(plannedPass(all, run, 6 * MINUTE)).toMatchObject({ planned: true, chats: true });
    const { chats: _, ...whole } = run;
    expect(plannedPass(chats, whole, MINUTE)).toMatchObject({ planned: true, hand: chats });
    expect(plannedPass(chats, whole, MINUTE)).not.toHaveProperty('chats');
  });

  it('is what a page opens for itself in a chat, until the background says more', () => {
    expect(ownPass(0, 15, '', true, 'message')).toMatchObject({ chats: true });
    expect(ownPass(0, 15, '', true, 'profile')).not.toHaveProperty('chats');
    expect(ownPass(0, 15, '', false, 'message')).not.toHaveProperty('chats');
  });

  it('narrows a practical visit that begins in a chat, and no other', async () => {
    await database.people.add(
      person({ chatsOnly: true, threads: [{ platform: 'instagram', thread: '1234' }] }),
    );
    await database.profiles.add(profile({ account: 'sam' }));
    await writeIndex(async () => undefined);
    const at = (path: string) =>
      ({ url: `https://www.instagram.com/${path}`, tabId: 1, private: false }) as never;
    const visit = { attempt: '', minutes: 15, practical: true };
    const pass = async () => (await readPasses(false, Date.now())).p1;
    await openPassFrom(at('direct/t/1234/'), visit);
    expect(await pass()).toMatchObject({ chats: true, practical: true, attempt: '' });
    await openPassFrom(at('sam/'), visit);
    expect(await pass()).not.toHaveProperty('chats');
    await openPassFrom(at('direct/t/1234/'), { ...visit, attempt: 'a', practical: false });
    expect(await pass()).not.toHaveProperty('chats');
    await database.people.update('p1', { chatsOnly: false });
    await openPassFrom(at('direct/t/1234/'), visit);
    expect(await pass()).not.toHaveProperty('chats');
  });
});

it('a pass without an attempt has a key of its own in the guard, and changes no row', async () => {
  await saveAttempts([attempt({ outcome: 'continued', decidedAt: 1, minutes: 5 })]);
  const now = Date.now();
  await writeGuardPass('p1', openPass(now, 15, '', true));
  expect((await readPasses(false, now)).p1).toMatchObject({ practical: true, attempt: '' });
  expect(await rows()).toMatchObject([{ minutes: 5 }]);
});
