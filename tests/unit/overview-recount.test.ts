import { millisecondsInDay as DAY, millisecondsInHour as HOUR } from 'date-fns/constants';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Attempt } from '@/lib/attempts/attempt';
import { type Placed, place } from '@/lib/attempts/statistics/place';
import { database } from '@/lib/storage/database';
import { followOlder } from '@/lib/storage/read/overview';
import { followPlaced, readPlaced } from '@/lib/storage/read/placed';
import { answer, CUT, NOW, row, SINCE, soon } from './overview-rows-steps';

describe('what follows one row that was written', () => {
  it('reads no other row, however many there are', async () => {
    const hour = (back: number) => row(NOW.at - back * HOUR, { outcome: 'continued' });
    await database.attempts.bulkAdd(Array.from({ length: 300 }, (_, back) => hour(back + 1)));
    const heard: Placed[][] = [];
    const stop = followPlaced(
      { from: SINCE, until: null, now: NOW, cut: CUT },
      {
        onRows: (rows) => heard.push(rows),
        onError: (error) => {
          throw error;
        },
      },
    );
    await soon(() => expect(heard.at(-1)).toHaveLength(300));
    const read = vi.fn((row: object) => row);
    database.attempts.hook('reading', read);
    const own = hour(100);
    await database.attempts.add(own);
    await soon(() => expect(heard.at(-1)).toHaveLength(301));
    await database.checkins.add(answer(own.id, NOW.at));
    await soon(() => expect(heard.at(-1)?.filter(({ felt }) => felt === 'heavier')).toHaveLength(1));
    database.attempts.hook('reading').unsubscribe(read);
    stop();
    expect(read.mock.calls.length).toBeLessThan(10);
    const plain = await readPlaced({ from: SINCE, until: null, now: NOW, cut: CUT });
    expect(heard.at(-1)).toEqual(plain);
  });
});

describe('what follows one row that was removed or moved', () => {
  const range = { from: SINCE, until: null, now: NOW, cut: CUT };
  const fail = (error: unknown) => {
    throw error;
  };

  it('reads no other row, however many there are', async () => {
    const rows = Array.from({ length: 300 }, (_, back) => row(NOW.at - (back + 1) * HOUR));
    await database.attempts.bulkAdd(rows);
    const heard: Placed[][] = [];
    const stop = followPlaced(range, { onRows: (each) => heard.push(each), onError: fail });
    await soon(() => expect(heard.at(-1)).toHaveLength(300));
    const read = vi.fn((each: object) => each);
    database.attempts.hook('reading', read);
    await database.attempts.delete(rows[70]?.id ?? '');
    await soon(() => expect(heard.at(-1)).toHaveLength(299));
    await database.attempts.update(rows[200]?.id ?? '', { at: NOW.at - HOUR / 2 });
    await soon(() => expect(heard.at(-1)?.at(-1)?.at).toBe(NOW.at - HOUR / 2));
    database.attempts.hook('reading').unsubscribe(read);
    stop();
    expect(read.mock.calls.length).toBeLessThan(10);
    expect(heard.at(-1)).toHaveLength(299);
    expect(heard.at(-1)).toEqual(await readPlaced(range));
  });

  it('is what a plain recount is, whatever is written, moved and removed', async () => {
    const change = fc.record({
      of: fc.nat(9),
      // A few times, so that rows of one moment are among them, on both sides of where the stretches meet.
      at: fc.constantFrom(SINCE - 40 * DAY, SINCE - 1, SINCE, SINCE + DAY, NOW.at - HOUR, NOW.at + HOUR),
      what: fc.constantFrom('write', 'move', 'remove', 'answer', 'unanswer'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 12 }), async (changes) => {
        await Promise.all([database.attempts.clear(), database.checkins.clear()]);
        const own = Array.from({ length: 10 }, (_, of) => row(NOW.at - of * 20 * DAY, { id: `own ${of}` }));
        await database.attempts.bulkAdd(own.slice(0, 5));
        const heard: { older: Placed[]; recent: Placed[] } = { older: [], recent: [] };
        const onError = fail;
        const stops = [
          followOlder({
            first: 0,
            before: SINCE,
            now: NOW,
            cut: CUT,
            onRows: (rows) => Object.assign(heard, { older: rows }),
            onError,
          }),
          followPlaced(range, { onRows: (rows) => Object.assign(heard, { recent: rows }), onError }),
        ];
        for (const { of, at, what } of changes) {
          const id = `own ${of}`;
          if (what === 'write') await database.attempts.put(row(at, { id }));
          if (what === 'move') await database.attempts.update(id, { at });
          if (what === 'remove') await database.attempts.delete(id);
          if (what === 'answer') await database.checkins.put(answer(id, at + 60_000));
          if (what === 'unanswer') await database.checkins.delete(id);
        }
        const said = new Map((await database.checkins.toArray()).map((each) => [each.attempt, each]));
        const plain = (await database.attempts.orderBy('at').toArray()).map((each) =>
          place(each, said.get(each.id), NOW, CUT),
        );
        await soon(() => expect([...heard.older, ...heard.recent]).toEqual(plain));
        for (const stop of stops) stop();
      }),
      { numRuns: 25 },
    );
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
      answeredAfter: fc.option(fc.integer({ min: 0, max: 3 * 24 * 60 })),
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
          for (const { back, offset, outcome, answeredAfter, change } of parts) {
            const own = row(now.at - back * 60_000 - 1, { offset, outcome });
            const said =
              answeredAfter === null
                ? undefined
                : answer(own.id, Math.min(now.at, own.at + answeredAfter * 60_000));
            await database.attempts.add(own);
            if (said) await database.checkins.add(said);
            if (change === 'delete') await database.attempts.delete(own.id);
            if (change === 'edit') await database.attempts.update(own.id, { outcome: 'practical' });
            const left: Attempt = change === 'edit' ? { ...own, outcome: 'practical' } : own;
            if (change !== 'delete') kept.push(place(left, said, now, cut));
          }
          const first = Math.min(now.at, ...kept.map(({ at }) => at));
          const recent = await readPlaced({ from: SINCE, until: null, now, cut });
          const heard: Placed[][] = [];
          const stop = followOlder({
            first,
            before: SINCE,
            now,
            cut,
            onRows: (rows) => heard.push(rows),
            onError: (error) => {
              throw error;
            },
          });
          await soon(() => expect(heard).toHaveLength(1));
          stop();
          expect([...(heard[0] ?? []), ...recent].sort(byTime)).toEqual(kept.sort(byTime));
        },
      ),
      { numRuns: 40 },
    );
  });
});
