import fc from 'fast-check';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { askCheckIn, saveCheckIn } from '@/entrypoints/background/handlers/check-ins';
import { ANSWER_KEPT_MS, forgetAnswers } from '@/entrypoints/background/handlers/forget';
import { keepDraft, pauseTold, readPauseKit } from '@/entrypoints/background/handlers/pause';
import { logPull } from '@/entrypoints/background/handlers/pulls';
import { rememberTab } from '@/entrypoints/background/tab-attempts';
import { heavierRecord, pendingCheckIn } from '@/lib/attempts/check-in';
import { dayCounts, shareLeft, sumCounts } from '@/lib/attempts/statistics';
import { ANSWER_MOST, beginning, ownLineFor } from '@/lib/policy/pause-kit';
import { DIRECTIONS, QUESTIONS, questionFor } from '@/lib/policy/questions';
import { saveAttempts } from '@/lib/storage/background/attempts';
import { foldJournal } from '@/lib/storage/background/journal';
import { writeSettings } from '@/lib/storage/background/settings';
import { database } from '@/lib/storage/database';
import { writeJournal } from '@/lib/storage/guard-store';
import { attempt } from '../factories';

const from = (privateWindow = false) => ({ url: '', tabId: 1, private: privateWindow });
const ID = attempt().id;
const told = { feelings: ['sad'], exercise: null, urgeAfter: null, note: 'words', checkIn: null };
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
    expect((await readPauseKit(from())).typePlan).toBeNull();
    await writeSettings({ typePlan: true });
    expect((await readPauseKit(from())).typePlan).toBe('If one, then tea.');
    await saveAttempts([attempt({ outcome: 'left' })]);
    expect((await readPauseKit(from())).typePlan).toBe('If two, then tea.');
  });

  it('is none without a plan', async () => {
    await writeSettings({ typePlan: true });
    expect((await readPauseKit(from())).typePlan).toBeNull();
  });
});

describe('questions', () => {
  it('are at least 44, in four directions, each once before the first comes again', () => {
    expect(QUESTIONS.length).toBeGreaterThanOrEqual(44);
    const round = QUESTIONS.map((_, count) => questionFor(count, [], []).id);
    expect(new Set(round).size).toBe(QUESTIONS.length);
    for (const direction of DIRECTIONS)
      expect(round.filter((id) => id.startsWith(direction)).length).toBeGreaterThanOrEqual(11);
    expect(questionFor(QUESTIONS.length, [], []).id).toBe(round[0]);
  });

  it('leave tired ones out and ask every own one', () => {
    fc.assert(
      fc.property(
        fc.subarray([...QUESTIONS]),
        fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 60 }),
        (tired, own) => {
          const all = Array.from({ length: QUESTIONS.length + own.length }, (_, count) =>
            questionFor(count, own, tired),
          );
          const allTired = tired.length === QUESTIONS.length && own.length === 0;
          if (!allTired) expect(all.some(({ id }) => tired.some((gone) => gone === id))).toBe(false);
          for (const text of own) expect(all.some((question) => question.text === text)).toBe(true);
        },
      ),
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
  beforeEach(() => rememberTab(1, ID));

  it('joins the row that is there; writing only if it is to be kept', async () => {
    await database.attempts.put(attempt({ outcome: 'left', urge: 4 }));
    await pauseTold(told, from());
    expect(await row()).toMatchObject({ feelings: ['sad'], note: null, urge: 4, outcome: 'left' });
    await writeSettings({ keepWriting: true });
    await pauseTold(told, from());
    expect(await row()).toMatchObject({ feelings: ['sad'], note: 'words' });
  });

  it('joins an attempt the journal has not given yet, and outlives its folding', async () => {
    await writeJournal({ attempt: attempt(), entry: null });
    await pauseTold(told, from());
    await writeJournal({ attempt: attempt({ outcome: 'continued', decidedAt: 9, minutes: 5 }), entry: null });
    await foldJournal(10);
    expect(await row()).toMatchObject({ outcome: 'continued', minutes: 5, feelings: ['sad'] });
  });

  it('waits a moment for an attempt nobody has written down yet', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    await pauseTold(told, from());
    await database.attempts.put(attempt());
    vi.runAllTimers();
    vi.useRealTimers();
    await vi.waitFor(async () => expect(await row()).toMatchObject({ feelings: ['sad'] }));
  });

  it('leaves nothing of a private window or in a practical visit', async () => {
    await writeSettings({ keepWriting: true });
    await database.attempts.put(attempt());
    await pauseTold(told, from(true));
    await keepDraft('secret', from(true));
    expect(await row()).toEqual(attempt());
    await database.attempts.put(attempt({ outcome: 'practical' }));
    await pauseTold(told, from());
    expect(await row()).toEqual(attempt({ outcome: 'practical' }));
    expect(await database.texts.count()).toBe(0);
  });

  it('keeps what was written for 90 days, and the type of an urge for good', async () => {
    await database.attempts.bulkPut([
      attempt({ note: 'old' }),
      attempt({ id: 'u', kind: 'urge', outcome: 'logged', note: 'text' }),
      attempt({ id: 'n', at: 2_000, note: 'newer' }),
    ]);
    await forgetAnswers(1_500 + ANSWER_KEPT_MS);
    expect((await database.attempts.toArray()).map(({ note }) => note)).toEqual([null, 'newer', 'text']);
  });
});

describe('an unfinished answer', () => {
  it('comes back within an hour, only while writing is kept, and is gone after a decision', async () => {
    await keepDraft('half', from());
    expect((await readPauseKit(from())).draft).toBeNull();
    await writeSettings({ keepWriting: true });
    await keepDraft('half', from());
    expect(await readPauseKit(from())).toMatchObject({ keep: true, draft: 'half' });
    expect(await readPauseKit(from(true))).toMatchObject({ keep: false, draft: null });
    const later = vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 61 * 60_000);
    expect((await readPauseKit(from())).draft).toBeNull();
    later.mockRestore();
    await pauseTold({ ...told, note: null }, from());
    expect(await database.texts.count()).toBe(0);
  });

  it('stays while the attempt it was written in is found nowhere', async () => {
    // The second try, half a second later, must not come into another test.
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    await writeSettings({ keepWriting: true });
    await keepDraft('half', from());
    await pauseTold({ ...told, note: 'half' }, from());
    expect((await readPauseKit(from())).draft).toBe('half');
    await rememberTab(1, ID);
    await pauseTold({ ...told, note: 'half' }, from());
    expect((await readPauseKit(from())).draft).toBe('half');
    await database.attempts.put(attempt({ outcome: 'left', decidedAt: 2 }));
    await pauseTold({ ...told, note: 'half' }, from());
    expect((await readPauseKit(from())).draft).toBeNull();
    expect(await database.attempts.get(ID)).toMatchObject({ note: 'half' });
  });

  it('is whole, however long', async () => {
    await writeSettings({ keepWriting: true });
    const long = 'ö'.repeat(ANSWER_MOST);
    await keepDraft(long, from());
    expect((await readPauseKit(from())).draft).toBe(long);
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

  it('becomes a record from five answers on, of the last six, skips left out', () => {
    const answers = (['heavier', 'skipped', 'heavier', 'same', 'lighter', 'heavier'] as const).map(
      (felt, at) => ({ attempt: String(at), at, felt }),
    );
    expect(heavierRecord(answers)).toEqual({ heavier: 3, of: 5 });
    expect(heavierRecord(answers.slice(1))).toBeNull();
    const eight = Array.from({ length: 8 }, (_, at) => ({
      attempt: `e${at}`,
      at,
      felt: at < 2 ? ('heavier' as const) : ('same' as const),
    }));
    expect(heavierRecord(eight)).toEqual({ heavier: 0, of: 6 });
  });
});

it('a practical visit leaves nothing when it is to be forgotten at once, however often it comes', async () => {
  await saveAttempts([attempt()]);
  await writeSettings({ forgetPractical: true });
  const practical = attempt({ outcome: 'practical', decidedAt: 9, minutes: 15 });
  await saveAttempts([practical]);
  await saveAttempts([practical, attempt({ id: 'left', outcome: 'left' })]);
  expect((await database.attempts.toArray()).map(({ id }) => id)).toEqual(['left']);
  await writeSettings({ forgetPractical: false });
  await saveAttempts([practical]);
  expect(await database.attempts.count()).toBe(2);
});

it('an urge logged by hand is a row in no share', async () => {
  await logPull({ type: 'text', urge: 6 });
  const rows = await database.attempts.toArray();
  expect(rows).toMatchObject([{ kind: 'urge', outcome: 'logged', note: 'text', urge: 6, personId: '' }]);
  const sum = sumCounts(dayCounts(rows, Date.now(), 0, 30));
  expect(shareLeft(sum)).toMatchObject({ of: 0 });
});
