import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { handlers } from '@/entrypoints/background/handlers';
import { askCheckIn } from '@/entrypoints/background/handlers/check-ins';
import { logPull } from '@/entrypoints/background/handlers/pulls';
import { readPauseKit } from '@/entrypoints/background/pause-kit';
import { reconcile } from '@/entrypoints/background/reconcile';
import { lookRecord, pendingCheckIn } from '@/lib/attempts/check-in';
import { countsOf, shareLeft } from '@/lib/attempts/statistics';
import { handle } from '@/lib/messages/server';
import { ANSWER_MOST, beginning, keepNothing, ownLineFor } from '@/lib/policy/pause-kit';
import { DIRECTIONS, QUESTIONS, questionFor } from '@/lib/policy/questions';
import { saveAttempts } from '@/lib/storage/background/attempts';
import { saveCheckIn } from '@/lib/storage/background/check-ins';
import { foldJournal } from '@/lib/storage/background/journal';
import { writeSettings } from '@/lib/storage/background/settings';
import { foldTold } from '@/lib/storage/background/told';
import { forgetWords } from '@/lib/storage/background/words';
import type { PauseTold } from '@/lib/storage/channels';
import { database } from '@/lib/storage/database';
import { writeJournal } from '@/lib/storage/guard-store';
import { readSession, readTold, writeTold } from '@/lib/storage/session';
import { send } from '../background';
import { attempt } from '../factories';

const from = (privateWindow = false) => ({ url: '', tabId: 1, private: privateWindow });
const ID = attempt().id;
const told: Omit<PauseTold, 'at'> = {
  attempt: ID,
  feelings: ['sad'],
  exercise: null,
  urgeAfter: null,
  pullsInOrder: null,
  expected: null,
  note: 'words',
  checkIn: null,
};
/** The frame leaves it, and the background folds it. Resolves to whether it waits. */
async function tell(part: Partial<PauseTold> = {}): Promise<boolean> {
  await writeTold({ ...told, at: Date.now(), ...part });
  return foldTold(Date.now());
}
const draft = (text: string, where = from()) => handle(handlers, 'keepDraft', { attempt: ID, text }, where);
const kit = async () => (await readPauseKit(Date.now())).kit;
const row = () => database.attempts.get(ID);

beforeEach(async () => {
  fakeBrowser.reset();
  await database.delete();
  await database.open();
});

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

describe('what a pause is told', () => {
  it('joins the row that is there; writing only if it is to be kept', async () => {
    await database.attempts.put(attempt({ outcome: 'left', urge: 4 }));
    await tell();
    expect(await row()).toMatchObject({ feelings: ['sad'], note: null, urge: 4, outcome: 'left' });
    await writeSettings({ keepWriting: true });
    await tell();
    expect(await row()).toMatchObject({ feelings: ['sad'], note: 'words' });
  });

  it('joins an attempt that is only in the journal, and outlives its folding', async () => {
    await writeJournal({ attempt: attempt(), entry: null });
    await writeTold({ ...told, at: Date.now() });
    await reconcile('journal');
    await writeJournal({ attempt: attempt({ outcome: 'continued', decidedAt: 9, minutes: 5 }), entry: null });
    await foldJournal(10);
    expect(await row()).toMatchObject({ outcome: 'continued', minutes: 5, feelings: ['sad'] });
  });

  it('waits for an attempt nobody has written down yet, and goes once it is there', async () => {
    expect(await tell()).toBe(true);
    await reconcile('journal');
    expect(await readTold()).toHaveLength(1);
    await writeJournal({ attempt: attempt({ outcome: 'left', decidedAt: 9 }), entry: null });
    await reconcile('journal');
    expect(await row()).toMatchObject({ outcome: 'left', feelings: ['sad'] });
    expect(await readTold()).toEqual([]);
  });

  it('waits ten minutes at most, and not at all with nothing to add', async () => {
    expect(await tell({ at: Date.now() - 11 * 60_000 })).toBe(false);
    expect(await tell({ feelings: null, note: null })).toBe(false);
    expect(await readTold()).toEqual([]);
  });

  it('stays until the database takes it', async () => {
    await database.attempts.put(attempt({ outcome: 'left' }));
    vi.spyOn(database.attempts, 'get').mockRejectedValueOnce(new Error('refused'));
    await expect(tell()).rejects.toThrow('refused');
    expect(await readTold()).toHaveLength(1);
    await foldTold(Date.now());
    expect(await row()).toMatchObject({ feelings: ['sad'] });
    expect(await readTold()).toEqual([]);
  });

  it('of two tellings each keeps its own', async () => {
    await database.attempts.put(attempt({ outcome: 'left' }));
    await writeTold({ ...told, at: 1, feelings: null, urgeAfter: 2 });
    await tell();
    expect(await row()).toMatchObject({ feelings: ['sad'], urgeAfter: 2 });
  });

  it('keeps what was expected and that the pull was asked in order, whatever the journal says later', async () => {
    await database.attempts.put(attempt({ urge: 6 }));
    await tell({ exercise: 'slow-breath', urgeAfter: 4, pullsInOrder: true, expected: 'lighter' });
    const said = { urge: 6, urgeAfter: 4, pullsInOrder: true, expected: 'lighter' };
    expect(await row()).toMatchObject(said);
    const over = attempt({ outcome: 'continued', decidedAt: 9, minutes: 5, urge: 6 });
    await writeJournal({ attempt: over, entry: null });
    await foldJournal(10);
    expect(await row()).toMatchObject({ ...said, outcome: 'continued' });
    await database.attempts.update(ID, { editedAt: 11 });
    await saveAttempts([over]);
    expect(await row()).toMatchObject({ ...said, editedAt: 11 });
  });

  it('leaves nothing in a practical visit, nor of an answer in a private window', async () => {
    await writeSettings({ keepWriting: true });
    await database.attempts.put(attempt());
    await draft('secret', from(true));
    expect(await row()).toEqual(attempt());
    await database.attempts.put(attempt({ outcome: 'practical' }));
    await tell();
    expect(await row()).toEqual(attempt({ outcome: 'practical' }));
    expect(await database.texts.count()).toBe(0);
  });

  it('keeps what was written for 90 days, and the type of an urge for good', async () => {
    await database.attempts.bulkPut([
      attempt({ note: 'old' }),
      attempt({ id: 'u', kind: 'urge', outcome: 'logged', note: 'text' }),
      attempt({ id: 'n', at: 2_000, note: 'newer' }),
    ]);
    await forgetWords(1_500 + 90 * 86_400_000);
    expect((await database.attempts.toArray()).map(({ note }) => note)).toEqual([null, 'newer', 'text']);
  });
});

describe('an unfinished answer', () => {
  it('comes back within an hour, only while writing is kept, and is gone after a decision', async () => {
    await draft('half');
    expect((await kit()).draft).toBeNull();
    await writeSettings({ keepWriting: true });
    await draft('half');
    expect(await kit()).toMatchObject({ keep: true, draft: 'half' });
    expect(keepNothing(await kit())).toMatchObject({ keep: false, draft: null, checkIn: null });
    const later = vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 61 * 60_000);
    expect((await kit()).draft).toBeNull();
    later.mockRestore();
    expect((await readPauseKit(Date.now())).next).toBe((await database.texts.get('draft'))?.until);
    await tell({ note: null });
    expect(await database.texts.count()).toBe(0);
  });

  it('that comes after the decision brings back nothing', async () => {
    await writeSettings({ keepWriting: true });
    await database.attempts.put(attempt({ outcome: 'left' }));
    await draft('half');
    expect(await database.texts.count()).toBe(0);
  });

  it('that comes after a practical visit that left no row brings back nothing either', async () => {
    await writeSettings({ keepWriting: true });
    await saveAttempts([{ ...attempt({ outcome: 'practical' }), keep: false }]);
    await draft('half');
    expect(await database.texts.count()).toBe(0);
  });

  it('stays while the attempt it was written in is found nowhere', async () => {
    await writeSettings({ keepWriting: true });
    await draft('half');
    await tell({ note: 'half' });
    expect((await kit()).draft).toBe('half');
    await database.attempts.put(attempt({ outcome: 'left', decidedAt: 2 }));
    await foldTold(Date.now());
    expect((await kit()).draft).toBeNull();
    expect(await row()).toMatchObject({ note: 'half' });
  });

  it('is whole, however long', async () => {
    await writeSettings({ keepWriting: true });
    const long = 'ö'.repeat(ANSWER_MOST);
    await draft(long);
    expect((await kit()).draft).toBe(long);
  });
});

describe('the check-in', () => {
  const now = 100_000_000;
  const visit = (part = {}) =>
    attempt({ outcome: 'continued', at: now - 600_000, decidedAt: now - 600_000, minutes: 5, ...part });

  it('is about the newest visit that is over, never twice, never a practical one', () => {
    expect(pendingCheckIn([visit()], [], now)?.id).toBe(ID);
    expect(pendingCheckIn([visit()], [{ attempt: ID }], now)).toBeNull();
    expect(pendingCheckIn([visit({ minutes: 15 })], [], now)).toBeNull();
    expect(pendingCheckIn([visit({ outcome: 'practical' })], [], now)).toBeNull();
    expect(pendingCheckIn([visit({ at: 0, decidedAt: 0 })], [], now)).toBeNull();
    const older = visit({ id: 'old', at: now - 900_000, decidedAt: now - 900_000 });
    expect(pendingCheckIn([older, visit()], [{ attempt: ID }], now)).toBeNull();
  });

  it('is asked in the popup with one past Leave, and a skip is an answer that unsays nothing', async () => {
    const at = Date.now() - 600_000;
    await database.attempts.bulkPut([
      visit({ at, decidedAt: at }),
      attempt({ id: 'l', at: 5, offset: 60, outcome: 'left' }),
    ]);
    expect(await askCheckIn()).toEqual({ attempt: ID, left: { at: 5, offset: 60 } });
    await saveCheckIn({ attempt: ID, felt: 'heavier', going: [] });
    await saveCheckIn({ attempt: ID, felt: 'skipped', going: [] });
    await saveCheckIn({ attempt: 'made up', felt: 'heavier', going: [] });
    expect(await database.checkins.toArray()).toMatchObject([{ attempt: ID, felt: 'heavier' }]);
    expect(await askCheckIn()).toBeNull();
  });

  it('becomes a record from five answers on, of the last six, skips left out, and none where no look felt heavier', () => {
    const answers = (['heavier', 'skipped', 'heavier', 'same', 'lighter', 'heavier'] as const).map(
      (felt, at) => ({ attempt: String(at), at, felt }),
    );
    expect(lookRecord(answers)).toEqual({ lighter: 1, same: 1, heavier: 3 });
    expect(lookRecord(answers.slice(1))).toBeNull();
    const eight = Array.from({ length: 8 }, (_, at) => ({
      attempt: `e${at}`,
      at,
      felt: at < 2 ? ('heavier' as const) : ('same' as const),
    }));
    expect(lookRecord(eight)).toBeNull();
    expect(lookRecord(eight.slice(1, 7))).toEqual({ lighter: 0, same: 5, heavier: 1 });
  });
});

it('a practical visit leaves nothing when it is to be forgotten at once, however often it comes', async () => {
  await saveAttempts([attempt()]);
  await writeSettings({ forgetPractical: true });
  const practical = attempt({ outcome: 'practical', decidedAt: 9, minutes: 15 });
  await saveAttempts([practical]);
  await saveAttempts([practical, attempt({ id: 'left', outcome: 'left' })]);
  expect((await database.attempts.toArray()).map(({ id }) => id)).toEqual(['left']);
  // Nor afterwards: its id is remembered for a day.
  await writeSettings({ forgetPractical: false });
  await saveAttempts([practical]);
  expect(await database.attempts.count()).toBe(1);
});

it('an urge logged by hand is a row in no share', async () => {
  await logPull({ type: 'text', urge: 6 });
  const rows = await database.attempts.toArray();
  expect(rows).toMatchObject([{ kind: 'urge', outcome: 'logged', note: 'text', urge: 6, personId: '' }]);
  expect(shareLeft(countsOf(rows))).toMatchObject({ of: 0 });
});
