import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OUTCOMES } from '@/lib/attempts/attempt';
import { countsOf, sumCounts } from '@/lib/attempts/statistics';
import { BARS_MOST, outcomeBars, type Unit, unitFor, weekAverages } from '@/lib/attempts/statistics/outcomes';
import { placed } from './rows';

const CUT = { dayStart: 4, weekStart: 1 };
const day = (date: string) => Date.parse(date) / 86_400_000;

describe('outcomeBars', () => {
  it('has each day, by outcome, those without a pause too', () => {
    const rows = [
      placed({ day: 5 }),
      placed({ day: 5, outcome: 'continued' }),
      placed({ day: 7, outcome: 'closed' }),
    ];
    const bars = outcomeBars(rows, { first: 5, last: 7 }, 'day', CUT);
    expect(bars.map(({ left, continued, closed }) => [left, continued, closed])).toEqual([
      [1, 1, 0],
      [0, 0, 0],
      [0, 0, 1],
    ]);
  });

  it('cuts weeks where they begin, and says which one goes on', () => {
    const days = { first: day('2026-11-18'), last: day('2026-11-26') };
    const bars = outcomeBars([], days, 'week', CUT);
    expect(bars.map(({ first, running }) => [first, running])).toEqual([
      [day('2026-11-16'), false],
      [day('2026-11-23'), true],
    ]);
  });

  it.each<[Unit, string[]]>([
    ['month', ['2025-12-01', '2026-01-01', '2026-02-01', '2026-03-01']],
    ['quarter', ['2025-10-01', '2026-01-01']],
    ['year', ['2025-01-01', '2026-01-01']],
  ])('follows the calendar by %s', (unit, firsts) => {
    const bars = outcomeBars([], { first: day('2025-12-30'), last: day('2026-03-01') }, unit, CUT);
    expect(bars.map(({ first }) => first)).toEqual(firsts.map(day));
    expect(bars.slice(1).every(({ first }, index) => first === (bars[index]?.last ?? 0) + 1)).toBe(true);
  });

  it('says whether a break was in it', () => {
    const bars = outcomeBars([], { first: 4, last: 24 }, 'week', CUT, [{ from: 10, until: 11 }]);
    expect(bars.map(({ broken }) => broken)).toEqual([true, true, false]);
  });

  it('sums to the rows of its days, whatever the unit and the order, in no more bars than can be drawn', () => {
    const row = fc.record({
      day: fc.integer({ min: 20_000, max: 23_700 }),
      outcome: fc.constantFrom(...OUTCOMES),
    });
    fc.assert(
      fc.property(
        fc.array(row, { maxLength: 100 }),
        fc.constantFrom<Unit>('day', 'week', 'month'),
        fc.integer({ min: 20_000, max: 23_700 }),
        fc.integer({ min: 20_000, max: 23_700 }),
        (all, wished, one, other) => {
          const days = { first: Math.min(one, other), last: Math.max(one, other) };
          const unit = unitFor(days, wished, CUT);
          const rows = all.map(placed);
          const bars = outcomeBars(rows, days, unit, CUT);
          expect(bars.length).toBeLessThanOrEqual(BARS_MOST);
          const within = rows.filter(({ day }) => day >= days.first && day <= days.last);
          expect(sumCounts(bars)).toEqual(countsOf(within));
          expect(outcomeBars([...rows].reverse(), days, unit, CUT)).toEqual(bars);
        },
      ),
    );
  });
});

describe('unitFor', () => {
  it.each<[number, Unit, Unit]>([
    [91, 'day', 'day'],
    [92, 'day', 'week'],
    [371, 'week', 'week'],
    [3_650, 'month', 'quarter'],
    [300, 'month', 'month'],
  ])('of %i days by %s is by %s', (days, wished, unit) => {
    expect(unitFor({ first: day('2016-11-28'), last: day('2016-11-28') + days - 1 }, wished, CUT)).toBe(unit);
  });
});

describe('weekAverages', () => {
  it('is the sum of the seven days around, and meets a whole week at its middle', () => {
    const rows = [0, 0, 1, 6, 9].map((day) => placed({ day }));
    const [stretch] = weekAverages(rows, { first: 0, last: 13 }, []);
    expect(stretch?.map(({ day }) => day)).toEqual([3, 4, 5, 6, 7, 8, 9, 10]);
    expect(stretch?.map(({ week }) => week)).toEqual([4, 2, 1, 2, 2, 2, 2, 1]);
  });

  it('leaves a gap around a break, and is nothing in fewer than seven days', () => {
    expect(weekAverages([], { first: 0, last: 5 }, [])).toEqual([]);
    const stretches = weekAverages([], { first: 0, last: 30 }, [{ from: 14, until: 15 }]);
    expect(stretches.map((stretch) => [stretch[0]?.day, stretch.at(-1)?.day])).toEqual([
      [3, 10],
      [19, 27],
    ]);
  });
});
