import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { forgetOld } from '@/entrypoints/background/handlers/forget';
import { closeEarlierAttempts } from '@/entrypoints/background/tab-attempts';
import { type Attempt, mergeAttempt, OUTCOMES } from '@/lib/attempts/attempt';
import { editAttempt } from '@/lib/attempts/edit';
import { lookProblem } from '@/lib/attempts/look';
import { countsOf, pausesIn, shareLeft } from '@/lib/attempts/statistics';
import { saveAttempts } from '@/lib/storage/background/attempts';
import { foldJournal } from '@/lib/storage/background/journal';
import { foldTold } from '@/lib/storage/background/told';
import { database } from '@/lib/storage/database';
import { writeJournal } from '@/lib/storage/guard-store';
import { DELETED_DAYS, type DeletedRows } from '@/lib/storage/schema';
import { writeTold } from '@/lib/storage/session';
import { send } from '../background';
import { attempt, person } from '../factories';

const DAY = 86_400_000;
const ID = attempt().id;
const NO_IDS = { attempts: [], moments: [], events: [], texts: [] };
const text = (id: string, about: string | null = null) =>
  ({ id, kind: 'note', text: 'sea', at: 1, until: null, about }) as const;

/** Every row of the tables of History, and of the texts. */
async function everything(): Promise<DeletedRows> {
  const { attempts, checkins, moments, events, texts } = database;
  const [a, c, m, e, t] = await Promise.all([
    attempts.toArray(),
    checkins.toArray(),
    moments.toArray(),
    events.toArray(),
    texts.toArray(),
  ]);
  return { attempts: a, checkins: c, moments: m, events: e, texts: t };
}

beforeEach(async () => {
  await database.delete();
  await database.open();
});

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

describe('undo', () => {
  const uuid = fc.uuid();
  const many = <T>(of: fc.Arbitrary<T>, by: (row: T) => string) =>
    fc.uniqueArray(of, { selector: by, maxLength: 6 });
  const orNull = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null });
  const at = fc.integer({ min: 0, max: Date.UTC(2100, 0) });
  const offset = fc.constantFrom(-720, 0, 60, 840);
  const anAttempt: fc.Arbitrary<Attempt> = fc.record(
    {
      id: uuid,
      at,
      offset,
      personId: fc.constantFrom('', 'p1'),
      platform: fc.constantFrom('', 'x'),
      kind: fc.constantFrom('profile', 'urge', 'story'),
      outcome: fc.constantFrom(...OUTCOMES),
      decidedAt: orNull(at),
      minutes: orNull(fc.nat(600)),
      urge: orNull(fc.nat(10)),
      urgeAfter: orNull(fc.nat(10)),
      feelings: orNull(fc.array(fc.string(), { maxLength: 3 })),
      exercise: orNull(fc.constant('slow-breath')),
      note: orNull(fc.string()),
      editedAt: orNull(at),
      closedBy: orNull(fc.constant('start' as const)),
      where: orNull(fc.constant('phone' as const)),
    },
    {
      requiredKeys: [
        'id',
        'at',
        'offset',
        'personId',
        'platform',
        'kind',
        'outcome',
        'decidedAt',
        'minutes',
        'urge',
        'urgeAfter',
        'feelings',
        'exercise',
        'note',
      ],
    },
  );
  const rows = fc.record({
    attempts: many(anAttempt, ({ id }) => id),
    moments: many(fc.record({ id: uuid, at, offset, exercise: fc.constant('unsent') }), ({ id }) => id),
    events: many(
      fc.record({
        id: uuid,
        at,
        offset,
        what: fc.constantFrom('held' as const, 'rest' as const),
        personId: orNull(fc.constant('p1')),
        platform: orNull(fc.constant('x')),
        amount: orNull(fc.nat(99)),
      }),
      ({ id }) => id,
    ),
    texts: many(
      fc.record({
        id: uuid,
        kind: fc.constantFrom('note' as const, 'reason' as const),
        text: fc.string(),
        at,
        until: orNull(at),
        about: orNull(fc.constant('else')),
      }),
      ({ id }) => id,
    ),
  });

  it('puts back exactly what was deleted, whatever it was', async () => {
    await fc.assert(
      fc.asyncProperty(rows, fc.infiniteStream(fc.boolean()), async (all, choice) => {
        await Promise.all(database.tables.map((table) => table.clear()));
        const checkins = all.attempts
          .slice(0, 3)
          .map(({ id }) => ({ attempt: id, at: 5, felt: 'same' as const, going: [] }));
        await database.attempts.bulkPut(all.attempts);
        await database.checkins.bulkPut(checkins);
        await database.moments.bulkPut(all.moments);
        await database.events.bulkPut(all.events);
        await database.texts.bulkPut(all.texts);
        const before = await everything();
        const some = <T extends { id: string }>(list: T[]) =>
          list.filter(() => choice.next().value).map(({ id }) => id);
        const ids = {
          attempts: some(all.attempts),
          moments: some(all.moments),
          events: some(all.events),
          texts: some(all.texts),
        };
        const gone = await send('deleteRows', ids);
        expect((await everything()).attempts).toHaveLength(all.attempts.length - ids.attempts.length);
        // As it is carried from one part of Lull to another.
        await send('putBackRows', JSON.parse(JSON.stringify(gone)));
        expect(await everything()).toEqual(before);
        expect(await database.deleted.count()).toBe(0);
      }),
      { numRuns: 40 },
    );
  });

  it('twice is once', async () => {
    await database.attempts.put(attempt());
    const gone = await send('deleteRows', { ...NO_IDS, attempts: [ID] });
    await send('putBackRows', gone);
    await send('editAttempt', { id: ID, note: 'later' });
    await send('putBackRows', gone);
    expect(await database.attempts.toArray()).toMatchObject([{ id: ID, note: 'later' }]);
  });

  it('puts back nothing that was not deleted just now: all or none', async () => {
    await database.attempts.put(attempt());
    const gone = await send('deleteRows', { ...NO_IDS, attempts: [ID] });
    const made = { ...gone, attempts: [...gone.attempts, attempt({ id: 'made-up' })] };
    await expect(send('putBackRows', made)).rejects.toThrow();
    await expect(
      send('putBackRows', { ...gone, checkins: [{ attempt: 'else', at: 1, felt: 'same', going: [] }] }),
    ).rejects.toThrow();
    expect(await database.attempts.count()).toBe(0);
    await database.deleted.update(ID, { at: Date.now() - DAY });
    await expect(send('putBackRows', gone)).rejects.toThrow();
    expect(await database.attempts.count()).toBe(0);
  });

  it('lets a journal key of the row count again', async () => {
    await saveAttempts([attempt()]);
    await send('putBackRows', await send('deleteRows', { ...NO_IDS, attempts: [ID] }));
    await saveAttempts([attempt({ outcome: 'left', decidedAt: 3 })]);
    expect(await database.attempts.toArray()).toMatchObject([{ outcome: 'left' }]);
  });
});

describe('a look added by hand', () => {
  const id = crypto.randomUUID();

  it('is logged, at its time, on a phone, of a person or of nobody, once', async () => {
    await database.people.put(person());
    const at = Date.now() - 1_000;
    expect(await send('addLook', { id, at, personId: 'p1' })).toEqual({ added: true });
    expect(await send('addLook', { id, at, personId: 'p1' })).toEqual({ added: true });
    await send('addLook', { id: crypto.randomUUID(), at: at - 5, personId: 'gone' });
    expect(await database.attempts.orderBy('at').toArray()).toMatchObject([
      { personId: '', outcome: 'logged' },
      { personId: 'p1', outcome: 'logged', kind: 'profile', platform: '', where: 'phone', at },
    ]);
  });

  it('is in no share and no pause', () => {
    const now = 10 * DAY;
    const look = attempt({ at: now, outcome: 'logged', where: 'phone' });
    const sum = countsOf([look, attempt({ at: now, outcome: 'left' })]);
    expect(pausesIn(sum)).toBe(1);
    expect(shareLeft(sum)).toEqual({ left: 1, of: 1 });
  });

  it.each([
    ['noTime', Number.NaN],
    ['future', 400 * DAY + 3_600_000],
    ['longAgo', 1],
    ['longAgo', -1e15],
    [null, 400 * DAY],
    [null, 399 * DAY],
  ])('is answered with %j at %d', (problem, at) => {
    expect(lookProblem(at, 400 * DAY)).toBe(problem);
  });

  it('is refused in the future and nothing is written', async () => {
    const at = Date.now() + DAY;
    expect(await send('addLook', { id, at, personId: null })).toEqual({ added: false, problem: 'future' });
    expect(await database.attempts.count()).toBe(0);
  });
});

describe('an exercise finished outside a pause', () => {
  const told = { id: crypto.randomUUID(), exercise: 'slow-breath' };

  it('is one moment, however often it is told, and none of a private window', async () => {
    await send('noteMoment', { ...told, id: crypto.randomUUID() }, { tabId: 1, url: '', private: true });
    await send('noteMoment', told);
    await send('noteMoment', told);
    expect(await database.moments.toArray()).toMatchObject([told]);
    await send('deleteRows', { ...NO_IDS, moments: [told.id] });
    await send('noteMoment', told);
    expect(await database.moments.count()).toBe(0);
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
