import { millisecondsInDay as DAY, millisecondsInHour as HOUR } from 'date-fns/constants';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Attempt, Outcome } from '@/lib/attempts/attempt';
import { fullWeeks, thisWeek } from '@/lib/attempts/statistics/full-weeks';
import { longestBetweenLooks } from '@/lib/attempts/statistics/gains';
import { outcomeBars, weekAverages } from '@/lib/attempts/statistics/outcomes';
import { type Cut, dayNow, type Here, place } from '@/lib/attempts/statistics/place';
import { type Glimpse, glimpses, sumDay, sumOf } from '@/lib/attempts/statistics/sums';
import { sumUp } from '@/lib/storage/background/sums';
import { database } from '@/lib/storage/database';
import { readPlaced } from '@/lib/storage/read/placed';
import { readSums } from '@/lib/storage/read/sums';
import { send } from '../background';
import { attempt } from '../factories';

const TODAY = sumDay(Date.UTC(2026, 10, 24));
/** The days that are summed up. */
const DAYS = { from: TODAY - 60, until: TODAY - 15 };
const DAY_OLD = (DAYS.from + 20) * DAY;

let id = 0;
const row = (at: number, part: Partial<Attempt> = {}) =>
  attempt({ id: `row ${id++}`, at, outcome: 'left', ...part });
const kept = async () => (await database.sums.toArray()).filter(({ rows }) => rows > 0);

/** Puts rows in as another program would, behind Lull's back. */
async function putByOtherMeans(...rows: Attempt[]): Promise<void> {
  const opening = indexedDB.open('lull');
  await new Promise((resolve) => opening.addEventListener('success', resolve));
  const writing = opening.result.transaction('attempts', 'readwrite');
  for (const each of rows) writing.objectStore('attempts').put(each);
  await new Promise((resolve) => writing.addEventListener('complete', resolve));
  opening.result.close();
}

beforeEach(async () => {
  await database.open();
  await Promise.all(database.tables.map((table) => table.clear()));
});

describe('a sum that is kept', () => {
  const many = () => Array.from({ length: 300 }, () => row(DAY_OLD));

  it('is read in place of the rows of its day, and a day without one is counted', async () => {
    await database.attempts.bulkAdd([row(DAY_OLD), row(DAY_OLD + HOUR), row(DAY_OLD + DAY)]);
    const counted = await readSums(DAYS);
    expect(counted.filter(({ rows }) => rows > 0).map(({ day, rows }) => [day, rows])).toEqual([
      [sumDay(DAY_OLD), 2],
      [sumDay(DAY_OLD) + 1, 1],
    ]);
    await sumUp(DAYS);
    expect(await database.sums.count()).toBe(DAYS.until - DAYS.from);
    expect(await readSums(DAYS)).toEqual(counted);
  });

  it.each<[string, (own: Attempt) => PromiseLike<unknown>]>([
    ['added', () => database.attempts.add(row(DAY_OLD))],
    ['added with many others', () => database.attempts.bulkAdd(many())],
    ['put', (own) => database.attempts.put({ ...own, outcome: 'continued' })],
    ['put at another time', (own) => database.attempts.put({ ...own, at: own.at - 3 * DAY })],
    ['updated', (own) => database.attempts.update(own.id, { outcome: 'practical' })],
    ['updated in place', () => database.attempts.where('personId').above('').modify({ outcome: 'open' })],
    ['deleted', (own) => database.attempts.delete(own.id)],
    ['deleted by an index', () => database.attempts.where('at').above(0).delete()],
    ['deleted with all others', () => database.attempts.clear()],
    [
      'changed in a transaction that knows nothing of sums',
      (own) =>
        database.transaction('rw', database.attempts, async () => {
          const found = await database.attempts.get(own.id);
          if (found) await database.attempts.put({ ...found, outcome: 'continued' });
        }),
    ],
  ])('is forgotten as a row of its day is %s', async (_, write) => {
    const own = row(DAY_OLD);
    await database.attempts.bulkAdd([own, row(DAY_OLD - 5 * DAY)]);
    await sumUp(DAYS);
    await write(own);
    const after = await readSums(DAYS);
    await database.sums.clear();
    expect(after).toEqual(await readSums(DAYS));
  });

  it('stays with its rows where a change is taken back, and as rows of other days change', async () => {
    const own = row(DAY_OLD);
    await database.attempts.bulkAdd([own, row(DAY_OLD - 5 * DAY)]);
    await sumUp(DAYS);
    const taken = database.transaction('rw', database.attempts, async () => {
      await database.attempts.delete(own.id);
      throw new Error('taken back');
    });
    await expect(taken).rejects.toThrow('taken back');
    await database.attempts.add(row(TODAY * DAY));
    expect((await kept()).map(({ day }) => day)).toEqual([sumDay(DAY_OLD) - 5, sumDay(DAY_OLD)]);
  });

  it('is counted again once rows came or went by other means, as Overview asks', async () => {
    await database.attempts.add(row(DAY_OLD));
    await send('sumUp', DAYS);
    await putByOtherMeans(row(DAY_OLD), row(DAY_OLD + DAY, { at: DAY_OLD + DAY, outcome: 'continued' }));
    await send('sumUp', DAYS);
    expect((await kept()).map(({ rows }) => rows)).toEqual([2, 1]);
  });

  it('has no row that cannot be read in a figure, and counts it no second time', async () => {
    await putByOtherMeans({ ...row(DAY_OLD), outcome: 'shiny' as Outcome }, row(DAY_OLD));
    await sumUp(DAYS);
    expect(await kept()).toMatchObject([{ rows: 2, cells: [[DAY_OLD / HOUR, 'left', 1]] }]);
  });

  it('is counted again where it is no sum', async () => {
    await database.attempts.add(row(DAY_OLD));
    const counted = await readSums(DAYS);
    await sumUp(DAYS);
    for (const cells of [null, [null], [[0, 'shiny', 1]], [[0, 'left', 1e9]]]) {
      await database.sums.put({ day: sumDay(DAY_OLD), rows: 1, cells: cells as never });
      expect(await readSums(DAYS)).toEqual(counted);
    }
    await sumUp(DAYS);
    expect(await kept()).toEqual(counted.filter(({ rows }) => rows > 0));
  });

  it('goes with everything that is erased', async () => {
    await database.attempts.add(row(DAY_OLD));
    await sumUp(DAYS);
    await send('erase', { what: { what: 'all' } });
    expect(await database.sums.count()).toBe(0);
  });
});

describe('sums and the plain recount', () => {
  /** Zones with a half hour, summer time of half an hour, and both sides of the date line. */
  const zones = [
    ...['Europe/Berlin', 'America/New_York', 'Asia/Kathmandu', 'Australia/Lord_Howe'],
    ...['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'America/St_Johns'],
  ];
  const offsetIn = (zone: string, at: number) =>
    Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).offsetNanoseconds / 6e10;
  /** The ends of summer time, so that days of 23 and 25 hours are among those summed up. */
  const nows = [Date.UTC(2026, 10, 24, 11), Date.UTC(2026, 3, 20, 11, 40), Date.UTC(2026, 10, 2, 0, 5)];
  const outcomes: Outcome[] = ['left', 'closed', 'continued', 'practical', 'open', 'logged'];
  const rows = fc.array(
    fc.record({
      back: fc.integer({ min: 0, max: 70 * 24 * 60 }),
      zone: fc.constantFrom(...zones),
      outcome: fc.constantFrom(...outcomes),
      change: fc.constantFrom('none', 'edit', 'delete'),
    }),
    { maxLength: 60 },
  );
  const unlike = { since: 0, began: 0, breaks: [], times: [], people: [], site: null };
  const alike = (seen: readonly Glimpse[]) =>
    seen.map(({ day, hour, outcome }) => `${day} ${hour} ${outcome}`).sort();

  it('agree over zones, days of 23 and 25 hours, the date line, edits and deletions', async () => {
    await fc.assert(
      fc.asyncProperty(
        rows,
        fc.constantFrom(...nows),
        fc.constantFrom(...zones),
        fc.record({ dayStart: fc.integer({ min: 0, max: 5 }), weekStart: fc.constantFrom(0, 1, 6) }),
        async (parts, at, zone, cut: Cut) => {
          await Promise.all([database.attempts.clear(), database.sums.clear()]);
          const now: Here = { at, offset: offsetIn(zone, at) };
          const days = { from: sumDay(at) - 72, until: sumDay(at) - 15 };
          const mine = parts.map(({ back, zone, outcome, change }) => {
            const own = row(at - back * 60_000, { outcome });
            return { own: { ...own, offset: offsetIn(zone, own.at) }, change };
          });
          await database.attempts.bulkAdd(mine.map(({ own }) => own));
          await sumUp(days);
          const left: Attempt[] = [];
          for (const { own, change } of mine) {
            const edited: Attempt = { ...own, outcome: 'continued' };
            if (change === 'delete') await database.attempts.delete(own.id);
            else left.push(change === 'edit' ? edited : own);
            if (change === 'edit') await database.attempts.put(edited);
          }
          if (parts.length % 2) await sumUp(days);
          const live = await readPlaced({ from: days.until * DAY, until: null, now, cut });
          const seen = [...glimpses(await readSums(days), cut), ...live];
          const plain = left.map((each) => place(each, undefined, now, cut)).sort((a, b) => a.at - b.at);
          const today = dayNow(now, cut);
          const span = { first: today.day - 60, last: today.day };
          const pauses = (all: readonly Glimpse[]) => all.filter(({ outcome }) => outcome !== 'logged');
          expect(alike(pauses(seen))).toEqual(alike(pauses(plain)));
          for (const figure of [
            (all: readonly Glimpse[]) => outcomeBars(all, span, 'week', cut),
            (all: readonly Glimpse[]) => weekAverages(all, span, []),
            (all: readonly Glimpse[]) => longestBetweenLooks(all, at),
            (all: readonly Glimpse[]) => {
              const weeks = fullWeeks(all, today.day, cut, { ...unlike, since: today.day - 60 });
              return thisWeek(all, weeks, today, cut);
            },
          ])
            expect(figure(seen)).toEqual(figure(plain));
        },
      ),
      { numRuns: 40 },
    );
  });

  it('put every hour where a day begins at another one', () => {
    const own = row(Date.UTC(2026, 2, 29, 1, 30), { offset: 120 });
    const [sum] = [sumOf(sumDay(own.at), [own], 1)];
    for (const [dayStart, day, hour] of [
      [0, 0, 3],
      [3, 0, 0],
      [4, -1, 23],
    ] as const)
      expect(glimpses([sum], { dayStart })).toMatchObject([{ day: sumDay(own.at) + day, hour }]);
  });
});
