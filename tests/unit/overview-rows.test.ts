import { millisecondsInDay as DAY, millisecondsInHour as HOUR } from 'date-fns/constants';
import { describe, expect, it, vi } from 'vitest';
import type { Placed } from '@/lib/attempts/statistics/place';
import { database } from '@/lib/storage/database';
import { type Extent, followExtent, followOlder } from '@/lib/storage/read/overview';
import { followPlaced } from '@/lib/storage/read/placed';
import { answer, CUT, NOW, row, SINCE, soon } from './overview-rows-steps';

describe('followOlder', () => {
  /** Follows the rows before `SINCE`; `heard` are the rows it gave, each time. */
  function follow(first: number) {
    const heard: Placed[][] = [];
    const errors: unknown[] = [];
    const stop = followOlder({
      first,
      before: SINCE,
      now: NOW,
      cut: CUT,
      onRows: (rows) => heard.push(rows),
      onError: (error) => errors.push(error),
    });
    return { heard, errors, stop };
  }

  it('reads no old row again for what is new today, and all of them for a change of an old one', async () => {
    const old = row(SINCE - 300 * DAY);
    await database.attempts.bulkAdd([old, row(SINCE - DAY)]);
    const { heard, errors, stop } = follow(old.at);
    await soon(() => expect(heard).toHaveLength(1));
    const today = row(NOW.at - HOUR, { outcome: 'continued' });
    await database.attempts.add(today);
    await database.checkins.add(answer(today.id, NOW.at));
    await database.attempts.add(row(SINCE - 2 * DAY));
    await soon(() => expect(heard.at(-1)).toHaveLength(3));
    // What it gives, it gives once more for the old row alone.
    expect(heard.map(({ length }) => length)).toEqual([2, 3]);
    await database.attempts.delete(old.id);
    await soon(() => expect(heard.at(-1)).toHaveLength(2));
    expect(errors).toEqual([]);
    stop();
  });

  it('joins an answer that came long after its pause', async () => {
    const old = row(SINCE - 300 * DAY, { outcome: 'continued' });
    await database.attempts.add(old);
    await database.checkins.add(answer(old.id, NOW.at - HOUR));
    const { heard, stop } = follow(old.at);
    await soon(() => expect(heard.at(-1)).toMatchObject([{ felt: 'heavier' }]));
    stop();
  });
});

describe('followPlaced', () => {
  function follow(from: number, until: number | null) {
    const heard: Placed[][] = [];
    const stop = followPlaced(
      { from, until, now: NOW, cut: CUT },
      {
        onRows: (rows) => heard.push(rows),
        onError: (error) => {
          throw error;
        },
      },
    );
    return { heard, stop };
  }
  const weekOld = () => row(NOW.at - 7 * DAY);

  it('sees every way in which a row of its stretch is changed', async () => {
    const own = weekOld();
    await database.attempts.add(own);
    const { heard, stop } = follow(SINCE, null);
    await soon(() => expect(heard.at(-1)).toMatchObject([{ outcome: 'open' }]));
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
      await soon(() => expect(heard.at(-1)).toMatchObject(expected));
    }
    stop();
    const before = heard.length;
    await database.attempts.add(weekOld());
    const other = follow(SINCE, null);
    await soon(() => expect(other.heard).toHaveLength(1));
    other.stop();
    expect(heard).toHaveLength(before);
  });

  it('reads nothing again for rows outside of it', async () => {
    await database.attempts.add(row(SINCE - DAY));
    const older = follow(0, SINCE);
    const recent = follow(SINCE, null);
    await soon(() => expect(older.heard).toHaveLength(1));
    await soon(() => expect(recent.heard).toHaveLength(1));
    await database.attempts.bulkAdd(Array.from({ length: 3 }, weekOld));
    await soon(() => expect(recent.heard.at(-1)).toHaveLength(3));
    await database.attempts.add(row(SINCE - 2 * DAY));
    await soon(() => expect(older.heard.at(-1)).toHaveLength(2));
    expect(older.heard).toHaveLength(2);
    older.stop();
    recent.stop();
  });
});

describe('followExtent', () => {
  it('tells when the first pause was, wherever that one moves and after it is removed', async () => {
    const first = row(SINCE - 300 * DAY);
    const next = row(SINCE - DAY);
    await database.attempts.bulkAdd([first, next]);
    const heard: Extent[] = [];
    const stop = followExtent(
      (extent) => heard.push(extent),
      (error) => {
        throw error;
      },
    );
    const isFirst = (at: number | null) => soon(() => expect(heard.at(-1)?.first).toBe(at));
    await isFirst(first.at);
    await database.attempts.update(first.id, { at: SINCE - 2 * DAY });
    await isFirst(SINCE - 2 * DAY);
    await database.attempts.delete(first.id);
    await isFirst(next.at);
    await database.attempts.delete(next.id);
    await isFirst(null);
    stop();
  });
});

describe('a row that was read anew', () => {
  function follow(from: number, until: number | null) {
    const heard: Placed[][] = [];
    const errors: unknown[] = [];
    const range = { from, until, now: NOW, cut: CUT };
    const stop = followPlaced(range, { onRows: (rows) => heard.push(rows), onError: (e) => errors.push(e) });
    return { heard, errors, stop };
  }

  it('keeps an answer that came after the hour Overview goes by', async () => {
    const look = row(NOW.at - HOUR, { outcome: 'continued' });
    const other = row(NOW.at - 2 * HOUR);
    await database.attempts.bulkAdd([look, other]);
    const { heard, stop } = follow(SINCE, null);
    await soon(() => expect(heard.at(-1)).toHaveLength(2));
    await database.checkins.put(answer(look.id, NOW.at + HOUR / 3));
    await soon(() => expect(heard.at(-1)?.[1]).toMatchObject({ felt: 'heavier' }));
    await database.attempts.delete(other.id);
    await soon(() => expect(heard.at(-1)).toHaveLength(1));
    stop();
    expect(heard.at(-1)?.[0]?.felt).toBe('heavier');
  });

  it('is read whole once more after a read that failed', async () => {
    const own = row(NOW.at - 3 * HOUR);
    await database.attempts.bulkAdd([own, row(NOW.at - 2 * HOUR)]);
    const { heard, errors, stop } = follow(SINCE, null);
    await soon(() => expect(heard.at(-1)).toHaveLength(2));
    const refused = vi
      .spyOn(database.attempts, 'bulkGet')
      .mockImplementationOnce(() => Promise.reject(new Error('no room')) as never);
    await database.attempts.delete(own.id);
    await soon(() => expect(errors).toHaveLength(1));
    refused.mockRestore();
    await database.attempts.add(row(NOW.at - HOUR));
    await soon(() => expect(heard).toHaveLength(2));
    stop();
    expect(heard.at(-1)).toHaveLength(2);
  });

  it('has no late answer any more that was erased', async () => {
    const old = row(SINCE - 300 * DAY, { outcome: 'continued' });
    await database.attempts.add(old);
    await database.checkins.add(answer(old.id, NOW.at - HOUR));
    const heard: Placed[][] = [];
    const ways = { onRows: (rows: Placed[]) => void heard.push(rows), onError: () => undefined };
    const stop = followOlder({ first: old.at, before: SINCE, now: NOW, cut: CUT, ...ways });
    await soon(() => expect(heard.at(-1)).toMatchObject([{ felt: 'heavier' }]));
    await database.checkins.clear();
    await soon(() => expect(heard.at(-1)).toMatchObject([{ felt: null }]));
    stop();
  });
});
