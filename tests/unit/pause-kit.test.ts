import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { readPauseKit } from '@/entrypoints/background/pause-kit';
import { reconcile } from '@/entrypoints/background/reconcile';
import { beginning, ownLineFor } from '@/lib/policy/pause-kit';
import { DIRECTIONS, QUESTIONS, questionFor } from '@/lib/policy/questions';
import { saveAttempts } from '@/lib/storage/background/attempts';
import { writeSettings } from '@/lib/storage/background/settings';
import { database } from '@/lib/storage/database';
import { readSession } from '@/lib/storage/session';
import { send } from '../background';
import { attempt } from '../factories';
import { ID, kit } from './pause-kit-steps';

describe('the plan to type', () => {
  const plan = (id: string, at: number) => ({
    id,
    kind: 'plan' as const,
    text: `If ${id}, then tea.`,
    at,
    until: null,
    about: null,
  });

  it('is there only when it was chosen, whole, and each plan has its turn', async () => {
    await database.texts.bulkPut([plan('one', 1), plan('two', 2)]);
    expect((await kit()).typePlan).toBeNull();
    await writeSettings({ typePlan: true });
    expect((await kit()).typePlan).toBe('If one, then tea.');
    await saveAttempts([attempt({ at: Date.now(), outcome: 'left' })]);
    expect((await kit()).typePlan).toBe('If two, then tea.');
  });

  it('is none without a plan', async () => {
    await writeSettings({ typePlan: true });
    expect((await kit()).typePlan).toBeNull();
  });
});

describe('the turn of a pause', () => {
  const DAY = 86_400_000;
  const turn = async (now: number) => (await readPauseKit(now)).kit.count;
  const put = (at: number, part: Parameters<typeof attempt>[0] = {}) =>
    database.attempts.put(attempt({ id: crypto.randomUUID(), at, outcome: 'left', ...part }));

  it('moves on with each pause that ended, and not with one that is open', async () => {
    expect(await turn(DAY)).toBe(0);
    for (const [index, outcome] of (['left', 'closed', 'continued', 'open'] as const).entries()) {
      await put(index, { outcome });
      expect(await turn(DAY)).toBe(Math.min(3, index + 1));
    }
  });

  it('counts no row that is older than a week, and goes on from turn to turn', async () => {
    for (let day = 0; day < 100; day++) await put(day * DAY);
    const before = await turn(99.5 * DAY);
    // Fourteen stretches are over, and of the next there are two days.
    expect(before).toBe(14 * 31 + 2);
    await put(99.6 * DAY);
    expect(await turn(99.7 * DAY)).toBe(before + 1);
  });
});

describe('the visit to ask about', () => {
  const HOUR = 3_600_000;
  const now = 100 * 24 * HOUR;
  const put = (hoursAgo: number, part: Parameters<typeof attempt>[0]) => {
    const at = now - hoursAgo * HOUR;
    return database.attempts.put(attempt({ id: crypto.randomUUID(), at, decidedAt: at, ...part }));
  };

  it('is found however long it was open, behind whatever came since', async () => {
    await put(23, { id: ID, outcome: 'continued', minutes: 60 });
    for (let back = 1; back < 20; back++) await put(back, { outcome: 'left' });
    expect((await readPauseKit(now)).kit).toMatchObject({ checkIn: ID, lastLeft: { at: now - HOUR } });
    await put(0.5, { outcome: 'continued', minutes: 45 });
    // One that runs hides none that is over, and is asked about as soon as it is.
    expect(await readPauseKit(now)).toMatchObject({ kit: { checkIn: ID }, next: now + 0.25 * HOUR });
  });

  it('is looked for in no more rows than came since it', async () => {
    for (let back = 0; back < 400; back++) await put(back / 10, { outcome: back % 2 ? 'left' : 'continued' });
    const read = vi.fn((row: object) => row);
    database.attempts.hook('reading', read);
    await readPauseKit(now);
    database.attempts.hook('reading').unsubscribe(read);
    expect(read.mock.calls.length).toBeLessThan(60);
  });
});

describe('what the next pause shows', () => {
  const plan = {
    id: 'p',
    kind: 'plan' as const,
    text: 'If it rains, then tea.',
    at: 1,
    until: null,
    about: null,
  };
  const lines = async () => (await readSession('kit'))?.lines;

  it('lies ready in the session from the first start on, whatever the reason', async () => {
    await database.texts.put(plan);
    await reconcile('journal');
    expect(await lines()).toEqual([{ kind: 'plan', text: plan.text }]);
  });

  it('follows what the user writes and takes away, before they are told that it is done', async () => {
    await send('saveText', { kind: 'note', text: 'You like the sea.', about: null });
    expect(await lines()).toEqual([{ kind: 'note', text: 'You like the sea.' }]);
    const [{ id } = { id: '' }] = await database.texts.toArray();
    await send('removeText', { id });
    expect(await lines()).toEqual([]);
  });

  it('stays as it was while the database refuses', async () => {
    await database.texts.put(plan);
    await reconcile('journal');
    vi.spyOn(database.texts, 'where').mockImplementationOnce(() => {
      throw new Error('refused');
    });
    const reported = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    await reconcile('journal');
    expect(reported).toHaveBeenCalled();
    expect(await lines()).toHaveLength(1);
  });

  it('says when a visit is over or too long ago to be asked about', async () => {
    const now = Date.now();
    await database.attempts.put(attempt({ at: now, decidedAt: now, outcome: 'continued', minutes: 5 }));
    expect((await readPauseKit(now)).next).toBe(now + 300_000);
    const over = await readPauseKit(now + 300_000);
    expect(over.kit.checkIn).toBe(ID);
    const late = await readPauseKit(over.next ?? 0);
    expect(late).toMatchObject({ kit: { checkIn: null }, next: null });
  });
});

describe('questions', () => {
  const day = { own: [], tired: [], plain: false, unnamed: false, chat: false, hour: 12 };
  const directionOf = (id: string) => id.split('.')[0];
  const all = (most: number, choice: Parameters<typeof questionFor>[1]) =>
    Array.from({ length: most }, (_, nth) => questionFor(nth, choice));

  it('ask what is needed and what comes next twice as often as what was and what is hoped for', () => {
    fc.assert(
      fc.property(fc.nat(5_000), (from) => {
        const round = Array.from({ length: 6 }, (_, nth) => directionOf(questionFor(from + nth, day).id));
        expect(round.sort()).toEqual(['before', 'hope', 'need', 'need', 'next', 'next']);
      }),
    );
  });

  it('come each once before the first of their direction comes again', () => {
    const asked = all(QUESTIONS.length * 6, day);
    for (const direction of DIRECTIONS.filter((one) => one !== 'chat')) {
      const ids = asked.map(({ id }) => id).filter((id) => directionOf(id) === direction);
      const bank = QUESTIONS.filter((id) => directionOf(id) === direction);
      expect(new Set(ids.slice(0, bank.length))).toEqual(new Set(bank));
      expect(ids[bank.length]).toBe(ids[0]);
    }
  });

  it('leave tired ones out and ask every own one, by day and by night', () => {
    fc.assert(
      fc.property(
        fc.subarray([...QUESTIONS]),
        fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 20 }),
        fc.integer({ min: 0, max: 23 }),
        (tired, own, hour) => {
          const asked = all(8 * own.length + 80, { ...day, own, tired, hour });
          // Those before a chat are not asked here, so they keep nobody from having the bank back.
          const allTired = QUESTIONS.every((id) => id.startsWith('chat.') || tired.includes(id));
          if (!allTired) expect(asked.some(({ id }) => tired.some((gone) => gone === id))).toBe(false);
          for (const text of own) expect(asked.some((question) => question.text === text)).toBe(true);
        },
      ),
      { examples: [[QUESTIONS.filter((id) => !id.startsWith('chat.')), [], 12]] },
    );
  });

  it('ask at night only what is needed', () => {
    fc.assert(
      fc.property(fc.nat(5_000), fc.constantFrom(22, 23, 0, 3, 5), (nth, hour) => {
        expect(directionOf(questionFor(nth, { ...day, hour }).id)).toBe('need');
      }),
    );
    expect(new Set(all(60, { ...day, hour: 23 }).map(({ id }) => id)).size).toBe(
      QUESTIONS.filter((id) => directionOf(id) === 'need').length,
    );
  });

  it('look at nothing another way when they are to be plain', () => {
    fc.assert(
      fc.property(fc.nat(5_000), fc.subarray([...QUESTIONS]), fc.nat(23), (nth, tired, hour) => {
        expect(questionFor(nth, { ...day, tired, plain: true, hour }).reframes).toBe(false);
      }),
    );
  });
});

describe('the line beside the wait', () => {
  const lines = [
    { kind: 'plan' as const, text: 'a' },
    { kind: 'note' as const, text: 'b' },
  ];
  it('is an own one every other time, each in turn', () => {
    const said = [0, 1, 2, 3, 4, 5].map((count) => ownLineFor({ count, lines }));
    expect(said).toEqual([null, lines[0], null, lines[1], null, lines[0]]);
    expect(ownLineFor({ count: 1, lines: [] })).toBeNull();
  });

  it('never ends in half a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(20), (text, most) => {
        const cut = beginning(text, most);
        expect(text.startsWith(cut)).toBe(true);
        expect(cut.length).toBeLessThanOrEqual(most);
        expect(cut.isWellFormed()).toBe(true);
      }),
    );
  });
});
