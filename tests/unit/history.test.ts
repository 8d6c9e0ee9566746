import { describe, expect, it, vi } from 'vitest';
import { forgetOld } from '@/entrypoints/background/handlers/forget';
import { closeEarlierAttempts } from '@/entrypoints/background/tab-attempts';
import { mergeAttempt } from '@/lib/attempts/attempt';
import { editAttempt } from '@/lib/attempts/edit';
import { saveAttempts } from '@/lib/storage/background/attempts';
import { foldJournal } from '@/lib/storage/background/journal';
import { foldTold } from '@/lib/storage/background/told';
import { database } from '@/lib/storage/database';
import { writeJournal } from '@/lib/storage/guard-store';
import { DELETED_DAYS } from '@/lib/storage/schema';
import { writeTold } from '@/lib/storage/session';
import { send } from '../background';
import { attempt } from '../factories';
import { DAY, everything, ID, NO_IDS, text } from './history-steps';

describe('an edited row', () => {
  const edited = attempt({ outcome: 'closed', decidedAt: 9, editedAt: 50, feelings: ['sad'] });

  it('wins over a late journal key, whichever comes first', () => {
    const late = attempt({
      outcome: 'continued',
      decidedAt: 9,
      minutes: 15,
      note: 'mine',
      feelings: ['hurt'],
    });
    expect(mergeAttempt(edited, late)).toEqual(edited);
    expect(mergeAttempt(late, edited)).toEqual(edited);
  });

  it('still learns what the user could not change', () => {
    const late = attempt({
      outcome: 'left',
      urge: 7,
      urgeAfter: 3,
      exercise: 'slow-breath',
      expected: 'same',
    });
    expect(mergeAttempt(edited, late)).toEqual({
      ...edited,
      urge: 7,
      urgeAfter: 3,
      exercise: 'slow-breath',
      expected: 'same',
    });
  });

  it('that is still open takes the decision that comes, and keeps its words', () => {
    const open = attempt({ editedAt: 50, note: 'mine' });
    const decided = attempt({ outcome: 'continued', decidedAt: 9, minutes: 5, note: 'theirs' });
    expect(mergeAttempt(open, decided)).toEqual({ ...decided, editedAt: 50, note: 'mine' });
  });

  it('keeps what was edited last of two copies', () => {
    const later = { ...edited, editedAt: 60, note: 'later' };
    expect(mergeAttempt(edited, later)).toEqual(later);
    expect(mergeAttempt(later, edited)).toEqual(later);
  });

  it('is not undone by the journal, by what a pause was told, nor by minutes that are added', async () => {
    await database.settings.put({ id: 'settings', keepWriting: true });
    await saveAttempts([attempt({ outcome: 'continued', decidedAt: 9, minutes: 5, note: 'first' })]);
    const change = { outcome: 'left', note: '', feelings: ['tired'] } as const;
    expect(await send('editAttempt', { id: ID, ...change, feelings: ['tired'] })).toEqual({ saved: true });
    const row = await database.attempts.get(ID);
    expect(row).toMatchObject({ outcome: 'left', minutes: null, note: null, feelings: ['tired'] });
    await writeJournal({ attempt: attempt({ outcome: 'continued', decidedAt: 9, minutes: 15 }), entry: 'k' });
    await writeTold({
      attempt: ID,
      at: Date.now(),
      feelings: ['hurt'],
      exercise: null,
      urgeAfter: null,
      pullsInOrder: null,
      expected: null,
      note: 'late',
      checkIn: null,
    });
    await foldJournal(Date.now());
    await foldTold(Date.now());
    expect(await database.attempts.get(ID)).toEqual(row);
  });

  it('of a practical visit stays, though practical visits are forgotten', async () => {
    await database.settings.put({ id: 'settings', forgetPractical: true });
    await saveAttempts([attempt({ outcome: 'left', decidedAt: 9 })]);
    await send('editAttempt', { id: ID, outcome: 'practical' });
    await saveAttempts([attempt({ outcome: 'practical', decidedAt: 9 })]);
    expect(await database.attempts.get(ID)).toMatchObject({ outcome: 'practical' });
  });

  it('keeps a note as long as it was written, not as old as its pause', async () => {
    const now = Date.now();
    await database.marks.put({ id: 'looked', count: now - DAY });
    await database.attempts.bulkPut([
      attempt({ id: 'old', at: now - 200 * DAY, note: 'old' }),
      attempt({ id: 'new', at: now - 200 * DAY, note: 'new', notedAt: now - DAY }),
    ]);
    await forgetOld(now);
    expect((await database.attempts.toArray()).map(({ note }) => note)).toEqual(['new', null]);
  });
});

describe('editAttempt', () => {
  it('leaves a row alone when nothing is different', () => {
    const row = attempt({ outcome: 'left', feelings: ['sad'], note: 'x' });
    expect(editAttempt(row, { outcome: 'left', feelings: ['sad'], note: ' x ', minutes: null }, 9)).toBe(row);
  });

  it('makes no pause of what was added by hand, and keeps the type of a pull', () => {
    const pull = attempt({ kind: 'urge', outcome: 'logged', note: 'text' });
    const change = { outcome: 'left', note: 'mine', minutes: 5, feelings: ['sad'] } as const;
    expect(editAttempt(pull, { ...change, feelings: ['sad'] }, 9)).toEqual({
      ...pull,
      decidedAt: pull.at,
      feelings: ['sad'],
      editedAt: 9,
    });
  });

  it('says no more that the browser closed it once the user says how it went', () => {
    const row = attempt({ outcome: 'closed', decidedAt: 8, closedBy: 'start' });
    expect(editAttempt(row, { note: 'x' }, 9)).toMatchObject({ closedBy: 'start' });
    expect(editAttempt(row, { outcome: 'left' }, 9)).not.toHaveProperty('closedBy');
  });

  it.each([
    ['minutes', { minutes: -1 }],
    ['minutes', { minutes: 1e9 }],
    ['minutes', { minutes: Number.NaN }],
    ['note', { note: 'x'.repeat(20_001) }],
    ['feelings', { feelings: Array.from({ length: 41 }, (_, i) => `${i}`) }],
    ['feelings', { feelings: ['x'.repeat(301)] }],
  ])('refuses %s out of bounds by name, and changes nothing', async (problem, change) => {
    const row = attempt({ outcome: 'continued', minutes: 5 });
    await database.attempts.put(row);
    expect(await send('editAttempt', { id: ID, outcome: 'left', ...change })).toEqual({
      saved: false,
      problem,
    });
    expect(await database.attempts.get(ID)).toEqual(row);
  });

  it('says that a row is gone', async () => {
    expect(await send('editAttempt', { id: 'nobody', note: 'x' })).toEqual({ saved: false, problem: 'gone' });
  });
});

describe('a deleted row', () => {
  it('goes with its check-in and the texts about it, and leaves its id alone', async () => {
    await database.attempts.bulkPut([attempt({ outcome: 'continued' }), attempt({ id: 'b' })]);
    await database.checkins.put({ attempt: ID, at: 2, felt: 'heavier', going: [] });
    await database.texts.bulkPut([text('t1', ID), text('t2', 'else')]);
    const rows = await send('deleteRows', { ...NO_IDS, attempts: [ID] });
    expect(rows).toMatchObject({
      attempts: [{ id: ID }],
      checkins: [{ attempt: ID }],
      texts: [{ id: 't1' }],
    });
    const left = await everything();
    expect(left).toMatchObject({ attempts: [{ id: 'b' }], checkins: [], texts: [{ id: 't2' }] });
    const deleted = await database.deleted.toArray();
    expect(deleted.map(({ id }) => id).sort()).toEqual([ID, 't1'].sort());
    expect(Object.keys(deleted[0] ?? {}).sort()).toEqual(['at', 'id']);
  });

  it('is not brought back by a late journal key, told detail or check-in', async () => {
    await saveAttempts([attempt({ outcome: 'continued', decidedAt: 9, minutes: 5 })]);
    await send('deleteRows', { ...NO_IDS, attempts: [ID] });
    await writeJournal({ attempt: attempt({ outcome: 'left', decidedAt: 9 }), entry: 'k' });
    await writeTold({
      attempt: ID,
      at: Date.now(),
      feelings: ['hurt'],
      exercise: null,
      urgeAfter: null,
      pullsInOrder: null,
      expected: null,
      note: null,
      checkIn: { attempt: ID, felt: 'same', going: [] },
    });
    await foldJournal(Date.now());
    await foldTold(Date.now());
    await send('checkIn', { attempt: ID, felt: 'same', going: [] });
    expect(await everything()).toEqual({ attempts: [], checkins: [], moments: [], events: [], texts: [] });
  });

  it('is forgotten wholly after its days', async () => {
    const now = Date.now();
    await database.marks.put({ id: 'looked', count: now - DAY });
    await database.deleted.bulkPut([
      { id: 'old', at: now - (DELETED_DAYS + 2) * DAY },
      { id: 'new', at: now - 2 * DAY },
    ]);
    await forgetOld(now);
    expect((await database.deleted.toArray()).map(({ id }) => id)).toEqual(['new']);
  });

  it('that is a text leaves its id too, and none once it is written anew', async () => {
    await send('saveText', { id: 'q', kind: 'guided', text: 'one', about: 'q' });
    await send('removeText', { id: 'q' });
    expect(await database.deleted.count()).toBe(1);
    await send('saveText', { id: 'q', kind: 'guided', text: 'two', about: 'q' });
    expect(await database.deleted.count()).toBe(0);
  });
});

describe('a new browser start', () => {
  const now = 500_000;
  const other = '6f8b8c1e-1111-4222-8333-444455556666';

  it('is told of the rows it closes, whether they are in the journal or not; a decision that comes late stands', async () => {
    vi.setSystemTime(now);
    await saveAttempts([attempt({ id: 'row' }), attempt({ id: 'tab', outcome: 'closed', decidedAt: 3 })]);
    await writeJournal({ attempt: attempt(), entry: 'k' });
    await writeJournal({ attempt: attempt({ id: other, outcome: 'left', decidedAt: 4 }), entry: 'l' });
    await closeEarlierAttempts(now);
    const rows = Object.fromEntries((await database.attempts.toArray()).map((row) => [row.id, row]));
    expect(rows.row).toMatchObject({ outcome: 'closed', closedBy: 'start' });
    expect(rows[ID]).toMatchObject({ outcome: 'closed', closedBy: 'start' });
    expect(rows.tab?.closedBy).toBeUndefined();
    expect(rows[other]).toMatchObject({ outcome: 'left' });
    await foldJournal(now + 60_000);
    expect(await database.attempts.get(ID)).toMatchObject({ closedBy: 'start' });
    await saveAttempts([attempt({ outcome: 'left', decidedAt: 5 })]);
    expect(await database.attempts.get(ID)).not.toHaveProperty('closedBy');
    vi.useRealTimers();
  });

  it('closes no pause that begins while it runs', async () => {
    vi.setSystemTime(now);
    const closing = closeEarlierAttempts(now - 1_000);
    vi.setSystemTime(now + 200);
    await writeJournal({ attempt: attempt({ at: now + 100 }), entry: 'k' });
    await closing;
    await foldJournal(now + 300);
    expect(await database.attempts.get(ID)).toMatchObject({ outcome: 'open', decidedAt: null });
    vi.useRealTimers();
  });
});
