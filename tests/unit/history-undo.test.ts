import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Attempt, OUTCOMES } from '@/lib/attempts/attempt';
import { saveAttempts } from '@/lib/storage/background/attempts';
import { database } from '@/lib/storage/database';
import { send } from '../background';
import { attempt } from '../factories';
import { DAY, everything, ID, NO_IDS } from './history-steps';

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
