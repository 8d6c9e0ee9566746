import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { afterLeave } from '@/entrypoints/background/handlers/after-leave';
import { saveSettings } from '@/entrypoints/background/handlers/settings';
import { readKit, removeText, saveText } from '@/entrypoints/background/handlers/texts';
import { readPauseKit } from '@/entrypoints/background/pause-kit';
import { PACES } from '@/lib/policy/pace';
import { AFTER_LEAVE_MS, afterLeaving, KIT_MOST, ROTATE_EVERY, rotate } from '@/lib/policy/rotation';
import { forgetWords } from '@/lib/storage/background/words';
import { database } from '@/lib/storage/database';
import { readSettings } from '@/lib/storage/read/settings';
import { attempt } from '../factories';

const DAY = 86_400_000;
const ids = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'), { maxLength: 8 });
const situation = fc.record({
  kit: ids,
  usable: ids,
  disliked: ids,
  pauses: fc.oneof(fc.nat({ max: 5_000 }), fc.integer(), fc.constant(Number.NaN)),
});

describe('rotation', () => {
  it('never offers what is off or disliked, and something whenever something may be', () => {
    fc.assert(
      fc.property(situation, (at) => {
        const offer = rotate(at);
        const may = at.usable.filter((id) => !at.disliked.includes(id));
        if (offer) expect(may).toContain(offer.id);
        else expect(may).toEqual([]);
      }),
    );
  });

  it('stays within the kit as long as one of it may be offered', () => {
    fc.assert(
      fc.property(situation, (at) => {
        const own = at.kit.filter((id) => at.usable.includes(id) && !at.disliked.includes(id));
        fc.pre(own.length > 0);
        expect(own).toContain(rotate(at)?.id);
      }),
    );
  });

  it('changes at every third pause, says so exactly then, and everyone has a turn', () => {
    fc.assert(
      fc.property(situation, fc.nat({ max: 300 }), ({ kit, usable }, pauses) => {
        const own = kit.filter((id) => usable.includes(id));
        fc.pre(own.length > 1);
        const now = rotate({ kit, usable, pauses });
        const next = rotate({ kit, usable, pauses: pauses + 1 });
        expect(now?.id !== next?.id).toBe((pauses + 1) % ROTATE_EVERY === 0);
        expect(next?.reason).toBe(now?.id === next?.id ? 'same' : 'fresh');
        const round = Array.from({ length: ROTATE_EVERY * own.length }, (_, turn) =>
          rotate({ kit, usable, pauses: pauses + turn }),
        );
        expect(new Set(round.map((offer) => offer?.id))).toEqual(new Set(own));
      }),
    );
  });

  it('says that there is no other, and that nobody picked yet', () => {
    expect(rotate({ kit: ['a'], usable: ['a', 'b'], pauses: 3 })).toEqual({ id: 'a', reason: 'only' });
    expect(rotate({ kit: [], usable: ['a', 'b', 'c'], pauses: 1 })).toEqual({ id: 'a', reason: 'first' });
    expect(rotate({ kit: [], usable: ['a', 'b', 'c'], pauses: 6 })).toEqual({ id: 'a', reason: 'fresh' });
    expect(rotate({ kit: ['a'], usable: [], pauses: 1 })).toBeNull();
  });
});

describe('what is offered after a Leave', () => {
  const choice = fc.record({
    kit: ids,
    usable: ids,
    disliked: ids,
    items: fc.uniqueArray(fc.string(), { maxLength: 4 }),
  });
  const turns = fc.oneof(fc.nat({ max: 500 }), fc.integer(), fc.constant(Number.NaN));

  it('is never what is off or put aside, and something whenever there is something', () => {
    fc.assert(
      fc.property(choice, turns, (what, turn) => {
        const offered = afterLeaving(what, turn);
        const may = what.usable.filter((id) => !what.disliked.includes(id));
        if (offered === null) expect([...may, ...what.items]).toEqual([]);
        else if ('item' in offered) expect(what.items).toContain(offered.item);
        else expect(may).toContain(offered.exercise);
      }),
    );
  });

  it('goes by turns between the list and the kit, and everything has its turn', () => {
    const what = { kit: ['a', 'b'], usable: ['a', 'b', 'c'], items: ['tea', 'fern', 'song'] };
    const offered = Array.from({ length: 6 }, (_, turn) => afterLeaving(what, turn));
    expect(offered).toEqual([
      { item: 'tea' },
      { exercise: 'a' },
      { item: 'fern' },
      { exercise: 'b' },
      { item: 'song' },
      { exercise: 'a' },
    ]);
  });

  it('goes through the one there is when the other is missing', () => {
    const none = { kit: [], usable: ['a', 'b', 'c'], items: [] };
    expect([0, 1, 2].map((turn) => afterLeaving(none, turn))).toEqual([
      { exercise: 'a' },
      { exercise: 'b' },
      { exercise: 'a' },
    ]);
    const list = { kit: [], usable: [], items: ['tea', 'fern'] };
    expect([0, 1].map((turn) => afterLeaving(list, turn))).toEqual([{ item: 'tea' }, { item: 'fern' }]);
  });
});

describe('whether the person just left', () => {
  beforeEach(async () => {
    await Promise.all(database.tables.map((table) => table.clear()));
  });
  const row = (id: string, at: number, part: Parameters<typeof attempt>[0] = {}) =>
    database.attempts.add(attempt({ id, at, decidedAt: at, outcome: 'left', ...part }));

  it('counts how often, for ten minutes', async () => {
    expect(await afterLeave()).toBeNull();
    await row('old', Date.now() - 5 * DAY);
    expect(await afterLeave()).toBeNull();
    await row('new', Date.now() - AFTER_LEAVE_MS + 5_000);
    expect(await afterLeave()).toEqual({ leftBefore: 1, question: 'next.ten' });
    await database.attempts.update('new', { decidedAt: Date.now() - AFTER_LEAVE_MS });
    expect(await afterLeave()).toBeNull();
  });

  it.each(['continued', 'practical', 'closed', 'open', 'logged'] as const)(
    'not when the newest is %s',
    async (outcome) => {
      await row('left', Date.now() - 2_000);
      await row('after', Date.now() - 1_000, { outcome });
      expect(await afterLeave()).toBeNull();
    },
  );
});

describe('the calm kit in the notebook', () => {
  beforeEach(async () => {
    await Promise.all(database.tables.map((table) => table.clear()));
  });

  it('keeps up to five exercises, once each, and refuses more without losing them', async () => {
    expect(await saveSettings({ kit: ['b', 'a', 'b'] })).toEqual({ saved: true, due: null });
    const many = Array.from({ length: KIT_MOST + 1 }, (_, index) => `e${index}`);
    expect(await saveSettings({ kit: many })).toEqual({ saved: false, problem: 'kit' });
    expect((await readSettings()).kit).toEqual(['b', 'a']);
  });

  it('keeps a pace there is, and how steps move on', async () => {
    await saveSettings({ pace: PACES[3], autoStep: true });
    expect(await saveSettings({ pace: 99 })).toEqual({ saved: false, problem: 'pace' });
    expect(await readSettings()).toMatchObject({ pace: PACES[3], autoStep: true });
  });

  it('keeps what is put aside, and tells the popup and the pause', async () => {
    await saveSettings({ kit: ['a'], aside: ['b', 'b', 'c'] });
    expect(await readKit()).toMatchObject({ kit: ['a'], aside: ['b', 'c'] });
    expect((await readPauseKit(Date.now())).kit).toMatchObject({ picked: ['a'], aside: ['b', 'c'] });
    await saveSettings({ aside: [] });
    expect(await readKit()).toMatchObject({ kit: ['a'], aside: [] });
  });

  it('keeps texts trimmed, changes them, and refuses empty or endless ones', async () => {
    const saved = await saveText({ kind: 'own-list', text: '  water the plants \n', about: null });
    const id = saved.saved ? saved.id : '';
    expect((await readKit()).ownList).toEqual(['water the plants']);
    expect(await saveText({ id, kind: 'own-list', text: ' \n ', about: null })).toEqual({
      saved: false,
      problem: 'textEmpty',
    });
    expect(await saveText({ id, kind: 'own-list', text: 'x'.repeat(301), about: null })).toEqual({
      saved: false,
      problem: 'textTooLong',
    });
    expect((await readKit()).ownList).toEqual(['water the plants']);
    await saveText({ id, kind: 'own-list', text: 'שתו תה 🌿', about: null });
    expect((await readKit()).ownList).toEqual(['שתו תה 🌿']);
    await removeText(id);
    expect((await readKit()).ownList).toEqual([]);
  });

  it.each([
    ['unsent', 20_000],
    ['note', 20_000],
    ['own-exercise', 2_000],
    ['reason', 300],
  ] as const)('has room for a %s of %i characters and no more', async (kind, most) => {
    expect(await saveText({ kind, text: 'x'.repeat(most), about: null })).toMatchObject({ saved: true });
    expect(await saveText({ kind, text: 'x'.repeat(most + 1), about: null })).toEqual({
      saved: false,
      problem: 'textTooLong',
    });
  });

  it('forgets after 90 days what was written in passing, and nothing else', async () => {
    await saveText({ kind: 'unsent', text: 'I miss you', about: null });
    await saveText({ kind: 'own-exercise', text: 'Tea\nBoil water', about: null });
    await forgetWords(Date.now() + 89 * DAY);
    expect(await database.texts.count()).toBe(2);
    await forgetWords(Date.now() + 91 * DAY);
    expect((await database.texts.toArray()).map(({ kind }) => kind)).toEqual(['own-exercise']);
    expect((await readKit()).ownExercises).toMatchObject([{ text: 'Tea\nBoil water' }]);
  });
});
