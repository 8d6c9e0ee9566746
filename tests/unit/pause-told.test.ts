import { describe, expect, it, vi } from 'vitest';
import { handlers } from '@/entrypoints/background/handlers';
import { askCheckIn } from '@/entrypoints/background/handlers/check-ins';
import { logPull } from '@/entrypoints/background/handlers/pulls';
import { readPauseKit } from '@/entrypoints/background/pause-kit';
import { reconcile } from '@/entrypoints/background/reconcile';
import { lookRecord, pendingCheckIn } from '@/lib/attempts/check-in';
import { countsOf, shareLeft } from '@/lib/attempts/statistics';
import { handle } from '@/lib/messages/server';
import { ANSWER_MOST, keepNothing } from '@/lib/policy/pause-kit';
import { saveAttempts } from '@/lib/storage/background/attempts';
import { saveCheckIn } from '@/lib/storage/background/check-ins';
import { foldJournal } from '@/lib/storage/background/journal';
import { writeSettings } from '@/lib/storage/background/settings';
import { foldTold } from '@/lib/storage/background/told';
import { forgetWords } from '@/lib/storage/background/words';
import type { PauseTold } from '@/lib/storage/channels';
import { database } from '@/lib/storage/database';
import { writeJournal } from '@/lib/storage/guard-store';
import { readTold, writeTold } from '@/lib/storage/session';
import { attempt } from '../factories';
import { from, ID, kit, row, told } from './pause-kit-steps';

/** The frame leaves it, and the background folds it. Resolves to whether it waits. */
async function tell(part: Partial<PauseTold> = {}): Promise<boolean> {
  await writeTold({ ...told, at: Date.now(), ...part });
  return foldTold(Date.now());
}

const draft = (text: string, where = from()) => handle(handlers, 'keepDraft', { attempt: ID, text }, where);

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
