import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { forgetOld } from '@/entrypoints/background/handlers/forget';
import { reconcile } from '@/entrypoints/background/reconcile';
import { readPasses } from '@/lib/storage/background/passes';
import { database } from '@/lib/storage/database';
import { asIndex, guardStateIn, readIndex } from '@/lib/storage/guard-store';
import { newestAttempts } from '@/lib/storage/read/attempts';
import { readNotices } from '@/lib/storage/read/notices';
import { fileRows } from '@/lib/storage/read/save';
import { readSavedAt } from '@/lib/storage/read/saved';
import { DEFAULT_SETTINGS, readSettings } from '@/lib/storage/read/settings';
import { leftOut } from '@/lib/storage/read/unreadable';
import { isRow, ROWS } from '@/lib/storage/rows';
import { send } from '../background';
import { attempt, emptyIndex } from '../factories';
import { fakeSites } from '../fakes';
import { odd } from '../forged';

// What comes through a door and cannot be costs nothing beside itself.

const { local, session } = fakeBrowser.storage;
const hold = (account: string) =>
  send('hold', { link: `https://www.instagram.com/${account}/`, personId: null, tabId: null });
const FAR = 1e300;

beforeEach(async () => {
  vi.spyOn(console, 'error').mockReturnValue();
  leftOut.clear();
  await database.delete();
  await database.open();
  fakeSites('https://*.instagram.com/*');
  Object.assign(fakeBrowser.tabs, { query: async () => [] });
});

it('an attempt is told by hand just as its schema tells it', () => {
  const full = {
    ...attempt({
      decidedAt: 2,
      minutes: 3,
      urge: 4,
      urgeAfter: 5,
      feelings: ['sad'],
      exercise: 'x',
      note: 'y',
    }),
    ...{ expected: 'same', editedAt: 6, notedAt: 6, closedBy: 'start', where: 'phone' },
    ...{ pullsInOrder: true, did: true },
  };
  const names = Object.keys(full);
  expect(names.sort()).toEqual(Object.keys(ROWS.attempts.shape).sort());
  fc.assert(
    fc.property(fc.nat(), fc.oneof(odd, fc.constant(undefined)), (field, value) => {
      const name = names[field % names.length] ?? '';
      const row = { ...full, [name]: value };
      expect(isRow('attempts', row), `${name} ${String(value)}`).toBe(ROWS.attempts.safeParse(row).success);
    }),
    { numRuns: 2_000, seed: 14 },
  );
});

describe('an index the guard reads', () => {
  const held = { 'instagram:sam': { person: 'p1', post: true, quiet: 'q', open: null } };
  const index = { ...emptyIndex(), held };

  it('is used as it is, also without what later versions added', () => {
    const { searches: _, ...earlier } = index;
    expect(asIndex(index)).toEqual(index);
    expect(asIndex(earlier)).toEqual(earlier);
    expect(asIndex({ ...index, cooling: 10, later: 1 })).not.toBeNull();
  });

  it.each([
    ['a wait of years', { wait: 1e9 }],
    ['a wait that is no number', { wait: Number.NaN }],
    ['no break and no word of it', { rest: undefined }],
    ['a break for ever', { rest: { from: 0, until: FAR } }],
    ['a break of years', { rest: { from: 0, until: Date.UTC(2100, 0) } }],
    ['a break that is a word', { rest: 'soon' }],
    ['a place that is a number', { leaveTo: 7 }],
    ['searches that are none', { searches: 'google' }],
    ['a search without places', { searches: [{ person: 'p1', names: [['sam']] }] }],
    ['a search whose names are no words', { searches: [{ person: 'p1', on: ['google'], names: ['sam'] }] }],
    ['somebody without a person', { held: { 'instagram:sam': { quiet: 'q' } } }],
  ])('is not used with %s', (_, part) => {
    expect(asIndex({ ...index, ...part })).toBeNull();
  });
});

describe('what a guard wrote', () => {
  it.each([
    ['a pass for ever', { from: 0, until: FAR }],
    ['a pass of years', { from: 0, until: Date.UTC(2100, 0) }],
    ['a pass without an end', { from: Date.now(), until: Number.NaN }],
  ])('%s opens nothing', async (_, times) => {
    const pass = { ...times, attempt: 'a', practical: false, label: null };
    await local.set({ passes: { p1: pass }, 'pass:a': { personId: 'p1', pass } });
    expect(await readPasses(false, Date.now())).toEqual({});
  });

  it.each([[{}], ['word'], [{ version: 2 }], [{ attempt: null }], [{ attempt: { id: 'a' } }]])(
    'an entry of the journal that is %j takes no other from a guard',
    (odd) => {
      const entry = { attempt: attempt(), entry: 'k' };
      const state = guardStateIn({ 'journal:a': odd, 'journal:b': entry, 'closed:a': 1 }, 0);
      expect(state.journal).toEqual([entry]);
    },
  );

  it('a pause that was found closed at an absurd time is counted, and can be read', async () => {
    const one = attempt({ at: 5 });
    await local.set({ [`journal:${one.id}`]: { attempt: one, entry: 'k' }, [`closed:${one.id}`]: FAR });
    await reconcile('journal');
    expect(await newestAttempts(5)).toMatchObject([{ id: one.id, outcome: 'open' }]);
  });

  it('what a pause was told beyond all bounds is dropped, and the pause itself stays', async () => {
    await database.attempts.put(attempt({ outcome: 'left', decidedAt: 2 }));
    await send('saveSettings', { keepWriting: true });
    const nothing = { exercise: null, urgeAfter: null, pullsInOrder: null, expected: null, checkIn: null };
    const told = { attempt: attempt().id, at: Date.now(), feelings: null, ...nothing };
    await session.set({ 'told:1': { ...told, note: 'x'.repeat(30_000) }, 'told:2': 'word' });
    await session.set({ 'told:3': { ...told, note: 'short' } });
    await reconcile('journal');
    expect(await newestAttempts(5)).toMatchObject([{ outcome: 'left', note: 'short' }]);
    expect(Object.keys(await session.get(null)).filter((key) => key.startsWith('told:'))).toEqual([]);
  });
});

describe('settings that cannot be', () => {
  const ODD = {
    wait: 'long',
    leaveTo: 'javascript:alert(1)',
    cooling: 7,
    rest: { from: 0, until: FAR },
    kit: null,
    aside: [7],
    pace: 900,
    autoStep: 'yes',
    wordDays: -1,
    tired: 'all',
    asksOff: ['soul'],
    dayStart: 99,
    weekStart: 'Monday',
    invited: { x: FAR },
  };

  it('are as for whoever set nothing, and cost the others nothing', async () => {
    await database.settings.put({ id: 'settings', ...ODD, keepWriting: true } as never);
    expect(await readSettings()).toEqual({ ...DEFAULT_SETTINGS, keepWriting: true });
    await hold('sam');
    expect(await readIndex()).toMatchObject({ wait: DEFAULT_SETTINGS.wait, leaveTo: null, rest: null });
  });

  it('stand in no file, which could not be brought in again', async () => {
    const rows = fileRows('settings', { id: 'settings', ...ODD, keepWriting: true });
    expect(rows).toEqual([{ name: 'keepWriting', value: true, at: 0 }]);
  });
});

describe('an index from which rows are put back', () => {
  const entry = { person: 'p1', post: true, quiet: 'q1', open: null };
  const lose = async (index: object, more = {}) => {
    await database.delete();
    await database.open();
    await local.set({ index: { ...emptyIndex(), ...index }, ...more });
    await reconcile('start');
  };
  const readable = async () => {
    const rows = await Promise.all(
      (['people', 'profiles'] as const).map(async (name) =>
        (await database.table(name).toArray()).every((row) => isRow(name, row)),
      ),
    );
    return rows.every((is) => is);
  };

  it.each([
    ['a break for ever', { rest: { from: 0, until: FAR } }],
    ['a wait of years', { wait: 1e9 }],
    ['a place that is none', { leaveTo: 'javascript:alert(1)' }],
    ['a key no profile has', { held: { [`${'x'.repeat(99)}:y`]: { ...entry, person: 'p2' } } }],
    ['a chat without an id', { held: { 'instagram:thread:': { ...entry, person: 'p2', quiet: '' } } }],
    ['an address no profile has', { held: { 'x:y': { ...entry, open: 'z'.repeat(9_999) } } }],
    ['a name nobody has', { searches: [{ person: 'p2', on: ['google'], names: [['x'.repeat(900)]] }] }],
  ])('gives back everybody else with %s', async (_, odd: object) => {
    const { held = {}, ...part } = odd as { held?: object };
    await lose({ ...part, held: { ...held, 'instagram:sam': entry } });
    expect((await database.profiles.toArray()).map(({ account }) => account)).toEqual(['sam']);
    expect(await readable()).toBe(true);
    expect(await readSettings()).toMatchObject({ wait: DEFAULT_SETTINGS.wait, leaveTo: null, rest: null });
    expect(Object.keys((await readIndex())?.held ?? {})).toEqual(['instagram:sam']);
  });

  it('keeps a long name of a script without spaces', async () => {
    const names = [[...'張'.repeat(60)]];
    await lose({ searches: [{ person: 'p1', on: ['google'], names }], held: { 'instagram:sam': entry } });
    expect(await readable()).toBe(true);
    expect((await readIndex())?.searches).toMatchObject([{ names }]);
  });

  it('keeps which loads never leave the browser, and how long a removal waits', async () => {
    await hold('sam');
    await hold('kim');
    await send('loadNothing', { platform: 'instagram', account: 'sam', request: 'all' });
    await send('saveSettings', { cooling: 10 });
    const { index } = await local.get('index');
    await lose(index as object);
    const requests = (await database.profiles.toArray()).map(({ account, request }) => [account, request]);
    expect(Object.fromEntries(requests)).toEqual({ sam: 'all', kim: 'trace' });
    expect(await readSettings()).toMatchObject({ cooling: 10 });
  });

  it.each([[{ made: 'x', count: FAR }], [{ made: 7, count: 'y' }], ['word'], [{ count: -1 }]])(
    'whose generation is %j leaves later changes to be derived',
    async (generation) => {
      await lose({ held: { 'instagram:sam': entry } }, { generation });
      await hold('kim');
      await send('stopHolding', { platform: 'instagram', account: 'sam' });
      expect(Object.keys((await readIndex())?.held ?? {})).toEqual(['instagram:kim']);
    },
  );
});

it.each([[['changed']], [['changed', 'derived', 'indexed']]])(
  'spoiled counters (%j) still count',
  async (ids) => {
    await hold('sam');
    await database.marks.where('id').anyOf(ids).modify({ count: FAR });
    await hold('kim');
    expect(Object.keys((await readIndex())?.held ?? {}).sort()).toEqual(['instagram:kim', 'instagram:sam']);
  },
);

it('what was set aside has an end, whatever its time says', async () => {
  vi.spyOn(Date, 'now').mockReturnValue(0);
  await local.set({ 'aside:journal:a': { version: 9 }, 'set-aside': { 'aside:journal:a': 'soon' } });
  for (const day of [0, 1, 2, 3, 33, 34, 35]) await forgetOld(day * 86_400_001);
  expect(await local.get(null)).toEqual({});
});

it('a notice and a saving with an absurd time are drawn', async () => {
  await database.notices.put({ id: 'salvaged', at: FAR, whole: true });
  await database.marks.put({ id: 'saved', count: FAR });
  expect(await readNotices()).toEqual([{ id: 'salvaged', at: 0, whole: true }]);
  expect(await readSavedAt()).toBeNull();
});

describe('a row of attempts that is read by hand is judged as its schema does', () => {
  const whole = {
    ...attempt({ outcome: 'left', decidedAt: 2, minutes: 5, urge: 3, urgeAfter: 2, feelings: ['sad'] }),
    ...{ exercise: 'still', note: 'words', expected: 'same', editedAt: 3, closedBy: 'start', where: 'phone' },
    ...{ notedAt: 3, pullsInOrder: true, did: true },
  };
  const ODD = [
    undefined,
    null,
    true,
    false,
    -1,
    0,
    7,
    FAR,
    Number.NaN,
    '',
    'word',
    'x'.repeat(99_999),
    {},
    [7],
  ];

  it('and one that has every field fits', () => {
    expect(Object.keys(whole).sort()).toEqual(Object.keys(ROWS.attempts.shape).sort());
    expect(isRow('attempts', whole)).toBe(true);
  });

  it.each(Object.keys(ROWS.attempts.shape))('with anything odd as %s', (field) => {
    for (const odd of ODD) {
      const row = { ...whole, [field]: odd };
      expect([odd, isRow('attempts', row)]).toEqual([odd, ROWS.attempts.safeParse(row).success]);
    }
  });
});
