import { millisecondsInDay as DAY, millisecondsInHour as HOUR } from 'date-fns/constants';
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Attempt } from '@/lib/attempts/attempt';
import { type Cut, type Here, type Placed, place } from '@/lib/attempts/statistics/place';
import { database } from '@/lib/storage/database';
import { followOlder } from '@/lib/storage/read/overview';
import { followPlaced, readPlaced } from '@/lib/storage/read/placed';
import { attempt } from '../factories';

const CUT: Cut = { dayStart: 4, weekStart: 1 };
const NOW: Here = { at: Date.UTC(2026, 10, 24, 12), offset: 0 };
const SINCE = NOW.at - 13 * 7 * DAY;

let id = 0;
const row = (at: number, part: Partial<Attempt> = {}) => attempt({ id: `row ${id++}`, at, ...part });
const answer = (attempt: string, at: number) => ({ attempt, at, felt: 'heavier' as const, going: [] });

/** Waits as long as a busy machine needs. */
const soon = (check: () => void) => vi.waitFor(check, { timeout: 20_000 });

beforeEach(async () => {
  await Promise.all([database.attempts.clear(), database.checkins.clear()]);
});

describe('followOlder', () => {
  /** Follows the rows before `SINCE`; `rows` are those that were told last. */
  function follow(first: number) {
    const told: Placed[][] = [];
    const errors: unknown[] = [];
    const stop = followOlder({
      first,
      before: SINCE,
      now: NOW,
      cut: CUT,
      onRows: (rows) => told.push(rows),
      onError: (error) => errors.push(error),
    });
    return { told, errors, stop };
  }

  it('reads no old row again for what is new today, and all of them for a change of an old one', async () => {
    const old = row(SINCE - 300 * DAY);
    await database.attempts.bulkAdd([old, row(SINCE - DAY)]);
    const { told, errors, stop } = follow(old.at);
    await soon(() => expect(told).toHaveLength(1));
    const today = row(NOW.at - HOUR, { outcome: 'continued' });
    await database.attempts.add(today);
    await database.checkins.add(answer(today.id, NOW.at));
    await database.attempts.add(row(SINCE - 2 * DAY));
    await soon(() => expect(told.at(-1)).toHaveLength(3));
    // Whatever is told, is told once more for the old row alone.
    expect(told.map(({ length }) => length)).toEqual([2, 3]);
    await database.attempts.delete(old.id);
    await soon(() => expect(told.at(-1)).toHaveLength(2));
    expect(errors).toEqual([]);
    stop();
  });

  it('joins an answer that was told long after its pause', async () => {
    const old = row(SINCE - 300 * DAY, { outcome: 'continued' });
    await database.attempts.add(old);
    await database.checkins.add(answer(old.id, NOW.at - HOUR));
    const { told, stop } = follow(old.at);
    await soon(() => expect(told.at(-1)).toMatchObject([{ felt: 'heavier' }]));
    stop();
  });
});

describe('followPlaced', () => {
  function follow(from: number, until: number | null) {
    const told: Placed[][] = [];
    const stop = followPlaced(
      { from, until, now: NOW, cut: CUT },
      {
        onRows: (rows) => told.push(rows),
        onError: (error) => {
          throw error;
        },
      },
    );
    return { told, stop };
  }
  const weekOld = () => row(NOW.at - 7 * DAY);

  it('sees every way in which a row of its stretch is changed', async () => {
    const own = weekOld();
    await database.attempts.add(own);
    const { told, stop } = follow(SINCE, null);
    await soon(() => expect(told.at(-1)).toMatchObject([{ outcome: 'open' }]));
    const changes: [() => PromiseLike<unknown>, object[]][] = [
      [() => database.attempts.put({ ...own, outcome: 'left' }), [{ outcome: 'left' }]],
      // Through a cursor, which tells the key of the row and no more.
      [() => database.attempts.update(own.id, { outcome: 'practical' }), [{ outcome: 'practical' }]],
      [
        () =>
          database.transaction('rw', database.attempts, async () => {
            const row = await database.attempts.get(own.id);
            if (row) await database.attempts.put({ ...row, outcome: 'continued' });
          }),
        [{ outcome: 'continued' }],
      ],
      [() => database.checkins.put(answer(own.id, own.at + HOUR)), [{ felt: 'heavier' }]],
      [() => database.checkins.delete(own.id), [{ felt: null }]],
      [() => database.attempts.bulkAdd(Array.from({ length: 60 }, weekOld)), Array(61).fill({})],
      [() => database.attempts.where('at').above(SINCE).delete(), []],
    ];
    for (const [change, expected] of changes) {
      await change();
      await soon(() => expect(told.at(-1)).toMatchObject(expected));
    }
    stop();
    const before = told.length;
    await database.attempts.add(weekOld());
    const other = follow(SINCE, null);
    await soon(() => expect(other.told).toHaveLength(1));
    other.stop();
    expect(told).toHaveLength(before);
  });

  it('reads nothing again for rows outside of it', async () => {
    await database.attempts.add(row(SINCE - DAY));
    const older = follow(0, SINCE);
    const recent = follow(SINCE, null);
    await soon(() => expect(older.told).toHaveLength(1));
    await soon(() => expect(recent.told).toHaveLength(1));
    await database.attempts.bulkAdd(Array.from({ length: 3 }, weekOld));
    await soon(() => expect(recent.told.at(-1)).toHaveLength(3));
    await database.attempts.add(row(SINCE - 2 * DAY));
    await soon(() => expect(older.told.at(-1)).toHaveLength(2));
    expect(older.told).toHaveLength(2);
    older.stop();
    recent.stop();
  });
});

describe('a row that was read anew', () => {
  function follow(from: number, until: number | null) {
    const told: Placed[][] = [];
    const errors: unknown[] = [];
    const range = { from, until, now: NOW, cut: CUT };
    const stop = followPlaced(range, { onRows: (rows) => told.push(rows), onError: (e) => errors.push(e) });
    return { told, errors, stop };
  }

  it('keeps an answer that was told after the hour Overview goes by', async () => {
    const look = row(NOW.at - HOUR, { outcome: 'continued' });
    const other = row(NOW.at - 2 * HOUR);
    await database.attempts.bulkAdd([look, other]);
    const { told, stop } = follow(SINCE, null);
    await soon(() => expect(told.at(-1)).toHaveLength(2));
    await database.checkins.put(answer(look.id, NOW.at + HOUR / 3));
    await soon(() => expect(told.at(-1)?.[1]).toMatchObject({ felt: 'heavier' }));
    await database.attempts.delete(other.id);
    await soon(() => expect(told.at(-1)).toHaveLength(1));
    stop();
    expect(told.at(-1)?.[0]?.felt).toBe('heavier');
  });

  it('is read whole once more after a read that failed', async () => {
    const own = row(NOW.at - 3 * HOUR);
    await database.attempts.bulkAdd([own, row(NOW.at - 2 * HOUR)]);
    const { told, errors, stop } = follow(SINCE, null);
    await soon(() => expect(told.at(-1)).toHaveLength(2));
    const refused = vi
      .spyOn(database, 'transaction')
      .mockImplementationOnce(() => Promise.reject(new Error('no room')) as never);
    await database.attempts.delete(own.id);
    await soon(() => expect(errors).toHaveLength(1));
    refused.mockRestore();
    await database.attempts.add(row(NOW.at - HOUR));
    await soon(() => expect(told).toHaveLength(2));
    stop();
    expect(told.at(-1)).toHaveLength(2);
  });

  it('has no late answer any more that was erased', async () => {
    const old = row(SINCE - 300 * DAY, { outcome: 'continued' });
    await database.attempts.add(old);
    await database.checkins.add(answer(old.id, NOW.at - HOUR));
    const told: Placed[][] = [];
    const ways = { onRows: (rows: Placed[]) => void told.push(rows), onError: () => undefined };
    const stop = followOlder({ first: old.at, before: SINCE, now: NOW, cut: CUT, ...ways });
    await soon(() => expect(told.at(-1)).toMatchObject([{ felt: 'heavier' }]));
    await database.checkins.clear();
    await soon(() => expect(told.at(-1)).toMatchObject([{ felt: null }]));
    stop();
  });
});

describe('what follows one row that was written', () => {
  it('reads no other row, however many there are', async () => {
    const hour = (back: number) => row(NOW.at - back * HOUR, { outcome: 'continued' });
    await database.attempts.bulkAdd(Array.from({ length: 300 }, (_, back) => hour(back + 1)));
    const told: Placed[][] = [];
    const stop = followPlaced(
      { from: SINCE, until: null, now: NOW, cut: CUT },
      {
        onRows: (rows) => told.push(rows),
        onError: (error) => {
          throw error;
        },
      },
    );
    await soon(() => expect(told.at(-1)).toHaveLength(300));
    const read = vi.fn((row: object) => row);
    database.attempts.hook('reading', read);
    const own = hour(100);
    await database.attempts.add(own);
    await soon(() => expect(told.at(-1)).toHaveLength(301));
    await database.checkins.add(answer(own.id, NOW.at));
    await soon(() => expect(told.at(-1)?.filter(({ felt }) => felt === 'heavier')).toHaveLength(1));
    database.attempts.hook('reading').unsubscribe(read);
    stop();
    expect(read.mock.calls.length).toBeLessThan(10);
    const plain = await readPlaced({ from: SINCE, until: null, now: NOW, cut: CUT });
    expect(told.at(-1)).toEqual(plain);
  });
});

describe('readPlaced', () => {
  /** Offsets there are: over the date line too, and those of summer and winter. */
  const offsets = [-660, -600, -300, 0, 60, 120, 330, 345, 780, 840];
  const rows = fc.array(
    fc.record({
      back: fc.integer({ min: 0, max: 400 * 24 * 60 }),
      offset: fc.constantFrom(...offsets),
      outcome: fc.constantFrom('left' as const, 'continued' as const, 'closed' as const),
      told: fc.option(fc.integer({ min: 0, max: 3 * 24 * 60 })),
      change: fc.constantFrom('none', 'edit', 'delete'),
    }),
    { maxLength: 40 },
  );
  const byTime = (a: Placed, b: Placed) => a.at - b.at || a.offset - b.offset;

  it('has every row once, as a plain recount does: any offset and day start, edits and deletions', async () => {
    await fc.assert(
      fc.asyncProperty(
        rows,
        fc.constantFrom(...offsets),
        fc.integer({ min: 0, max: 5 }),
        async (parts, offset, dayStart) => {
          await Promise.all([database.attempts.clear(), database.checkins.clear()]);
          const now = { at: NOW.at, offset };
          const cut = { dayStart, weekStart: 1 };
          const kept: Placed[] = [];
          for (const { back, offset, outcome, told, change } of parts) {
            const own = row(now.at - back * 60_000 - 1, { offset, outcome });
            const said = told === null ? undefined : answer(own.id, Math.min(now.at, own.at + told * 60_000));
            await database.attempts.add(own);
            if (said) await database.checkins.add(said);
            if (change === 'delete') await database.attempts.delete(own.id);
            if (change === 'edit') await database.attempts.update(own.id, { outcome: 'practical' });
            const left: Attempt = change === 'edit' ? { ...own, outcome: 'practical' } : own;
            if (change !== 'delete') kept.push(place(left, said, now, cut));
          }
          const first = Math.min(now.at, ...kept.map(({ at }) => at));
          const recent = await readPlaced({ from: SINCE, until: null, now, cut });
          const told: Placed[][] = [];
          const stop = followOlder({
            first,
            before: SINCE,
            now,
            cut,
            onRows: (rows) => told.push(rows),
            onError: (error) => {
              throw error;
            },
          });
          await soon(() => expect(told).toHaveLength(1));
          stop();
          expect([...(told[0] ?? []), ...recent].sort(byTime)).toEqual(kept.sort(byTime));
        },
      ),
      { numRuns: 40 },
    );
  });
});
