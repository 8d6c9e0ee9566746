import { millisecondsInDay as DAY, millisecondsInHour as HOUR } from 'date-fns/constants';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OUTCOMES, type Outcome } from '@/lib/attempts/attempt';
import {
  type Counts,
  dayCounts,
  dayIn,
  localDay,
  noCounts,
  pausesIn,
  shareLeft,
  sumCounts,
  usualDay,
  weekAgainstUsual,
} from '@/lib/attempts/statistics';

const NOW = Date.UTC(2026, 10, 24, 12);

const seen = (at: number, outcome: Outcome = 'left', offset = 0) => ({ at, offset, outcome });
/** `count` attempts on the day `back` days before now, at noon. */
const onDay = (back: number, count: number, outcome: Outcome = 'left') =>
  Array.from({ length: count }, () => seen(NOW - back * DAY, outcome));

const anyAttempt = fc.record({
  at: fc.integer({ min: NOW - 80 * DAY, max: NOW }),
  offset: fc.integer({ min: -12 * 60, max: 14 * 60 }),
  outcome: fc.constantFrom(...OUTCOMES),
});
/** Attempts by outcome, whatever their day. */
function countOutcomes(attempts: readonly { outcome: Outcome }[]): Counts {
  const counts = noCounts();
  for (const { outcome } of attempts) if (outcome !== 'logged') counts[outcome] += 1;
  return counts;
}
const anyAttempts = fc.array(anyAttempt, { maxLength: 200 });
const anyOffset = fc.integer({ min: -12 * 60, max: 14 * 60 });

describe('localDay', () => {
  it.each([
    ['just before midnight in Berlin', Date.UTC(2026, 10, 23, 22, 59), 60, '2026-11-23'],
    ['at midnight in Berlin', Date.UTC(2026, 10, 23, 23, 0), 60, '2026-11-24'],
    ['in Auckland', Date.UTC(2026, 10, 23, 11, 30), 13 * 60, '2026-11-24'],
    ['in Honolulu', Date.UTC(2026, 10, 24, 5), -10 * 60, '2026-11-23'],
    ['half an hour off, in Delhi', Date.UTC(2026, 10, 23, 18, 30), 330, '2026-11-24'],
  ])('is the day on the wall calendar %s', (_, at, offset, day) => {
    expect(new Date(localDay(at, offset) * DAY).toISOString().slice(0, 10)).toBe(day);
  });
});

describe('dayIn', () => {
  it.each([
    ['a moment before midnight', Date.UTC(2026, 9, 24, 21, 59, 59, 999), 'Europe/Berlin', '2026-10-24'],
    ['as a day of 25 hours begins', Date.UTC(2026, 9, 24, 22), 'Europe/Berlin', '2026-10-25'],
    ['as it ends', Date.UTC(2026, 9, 25, 22, 59), 'Europe/Berlin', '2026-10-25'],
    ['in the last minute of a day of 23 hours', Date.UTC(2026, 2, 29, 21, 59), 'Europe/Berlin', '2026-03-29'],
    ['before a day the date line took away', Date.UTC(2011, 11, 30, 9, 59), 'Pacific/Apia', '2011-12-29'],
    ['after it', Date.UTC(2011, 11, 30, 10), 'Pacific/Apia', '2011-12-31'],
    ['before 1970', Date.UTC(1969, 11, 31, 23), 'UTC', '1969-12-31'],
  ])('is the day on the wall calendar: %s', (_, at, zone, day) => {
    expect(dayIn(at, zone) * DAY).toBe(Date.parse(day));
  });

  it('is the day by the offset that is true in the zone at that moment', () => {
    const zone = fc.constantFrom('Europe/Berlin', 'Pacific/Apia', 'Australia/Lord_Howe', 'Asia/Kathmandu');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: Date.UTC(2030, 0, 1) }), zone, (at, zone) => {
        const { offsetNanoseconds } = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
        expect(dayIn(at, zone)).toBe(localDay(at, offsetNanoseconds / 60e9));
      }),
    );
  });
});

describe('dayCounts', () => {
  it('gives each of thirty days, oldest first, empty ones too', () => {
    const table = dayCounts([...onDay(0, 2), ...onDay(29, 1, 'continued'), ...onDay(30, 5)], NOW, 0, 30);
    expect(table).toHaveLength(30);
    expect(table.at(-1)).toEqual({
      day: localDay(NOW, 0),
      left: 2,
      continued: 0,
      practical: 0,
      closed: 0,
      open: 0,
    });
    expect(table[0]?.continued).toBe(1);
    expect(pausesIn(sumCounts(table))).toBe(3);
  });

  it('leaves out what was logged by hand', () => {
    expect(sumCounts(dayCounts([seen(NOW, 'logged')], NOW, 0, 30))).toEqual(noCounts());
  });

  it('keeps each attempt on its own day when the clocks change', () => {
    // Berlin, 25 October 2026: 03:00 summer time becomes 02:00. The day has 25 hours.
    const summer = seen(Date.UTC(2026, 9, 24, 22, 5), 'left', 120);
    const winter = seen(Date.UTC(2026, 9, 25, 22, 55), 'left', 60);
    const next = seen(Date.UTC(2026, 9, 25, 23, 5), 'left', 60);
    const table = dayCounts([summer, winter, next], Date.UTC(2026, 9, 26, 9), 60, 2);
    expect(table.map(({ left }) => left)).toEqual([2, 1]);
  });

  it.each([
    ['Tonga to Samoa', 13 * 60, -11 * 60],
    ['Kiritimati to Hawaii', 14 * 60, -10 * 60],
  ])('counts today what was on a day that comes again, west over the date line: %s', (_, before, after) => {
    // Just after midnight there, and most of the day before still to come here.
    const at = Date.UTC(2026, 10, 24, 0, 5) - before * 60_000;
    const now = at + 3 * HOUR;
    expect(localDay(at, before)).toBe(localDay(now, after) + 1);
    const table = dayCounts([seen(at, 'left', before)], now, after, 30);
    expect(table.at(-1)?.left).toBe(1);
    expect(weekAgainstUsual([seen(at, 'left', before)], now, after).pauses).toBe(1);
  });

  it('leaves out what is still to come: a clock was set back', () => {
    expect(sumCounts(dayCounts([seen(NOW + 2 * DAY)], NOW, 0, 30))).toEqual(noCounts());
  });

  it('sums to the attempts of its days, whatever the order and the time zones', () => {
    fc.assert(
      fc.property(anyAttempts, anyOffset, (attempts, offset) => {
        const table = dayCounts(attempts, NOW, offset, 30);
        const today = localDay(NOW, offset);
        const within = attempts.filter(({ at, offset: own }) => {
          // All of them are over, so none is of a day that is still to come here.
          return Math.min(localDay(at, own), today) > today - 30;
        });
        expect(sumCounts(table)).toEqual(countOutcomes(within));
        expect(dayCounts([...attempts].reverse(), NOW, offset, 30)).toEqual(table);
      }),
    );
  });
});

describe('shareLeft', () => {
  it('counts closed as leaving; practical, open and logged are in no share', () => {
    const all = countOutcomes(OUTCOMES.map((outcome) => seen(NOW, outcome)));
    expect(shareLeft(all)).toEqual({ left: 2, of: 3 });
    expect(pausesIn(all)).toBe(4);
  });

  it('never has more left than there are', () => {
    fc.assert(
      fc.property(anyAttempts, (attempts) => {
        const counts = countOutcomes(attempts);
        const share = shareLeft(counts);
        expect(share.left).toBeLessThanOrEqual(share.of);
        expect(share.of + counts.open).toBe(pausesIn(counts));
      }),
    );
  });
});

describe('weekAgainstUsual', () => {
  const week = (back: number, count: number) => onDay(back * 7 + 3, count);
  const started = onDay(33, 1, 'practical');

  it('says nothing of a change before there are three full weeks', () => {
    expect(weekAgainstUsual([], NOW, 0)).toEqual({ pauses: 0, usual: null, change: 'early' });
    const two = [...week(0, 40), ...week(1, 1), ...week(2, 1)];
    expect(weekAgainstUsual(two, NOW, 0)).toEqual({ pauses: 40, usual: null, change: 'early' });
  });

  it.each([
    [18, 'usual'],
    [12, 'usual'],
    [24, 'usual'],
    [9, 'fewer'],
    [28, 'more'],
  ])('calls %i pauses after weeks of about 18: %s', (count, change) => {
    const attempts = [...started, ...week(0, count), ...week(1, 17), ...week(2, 19), ...week(3, 18)];
    const result = weekAgainstUsual(attempts, NOW, 0);
    expect(result.change).toBe(change);
    expect(result.pauses).toBe(count);
    expect(result.usual).toEqual({ low: 10, high: 26 });
  });

  it('leaves practical visits out', () => {
    expect(weekAgainstUsual(onDay(0, 3, 'practical'), NOW, 0).pauses).toBe(0);
  });

  it('compares up to the same time of day', () => {
    const evenings = [7, 14, 21].flatMap((back) => Array(20).fill(seen(NOW - back * DAY + 9 * HOUR)));
    expect(weekAgainstUsual([...started, ...evenings], NOW, 0).usual).toEqual({ low: 0, high: 0 });
  });

  it('never claims a change inside the range it names, in any order', () => {
    fc.assert(
      fc.property(anyAttempts, anyOffset, (attempts, offset) => {
        const result = weekAgainstUsual(attempts, NOW, offset);
        if (result.usual) {
          const inside = result.pauses >= result.usual.low && result.pauses <= result.usual.high;
          expect(result.change === 'usual').toBe(inside);
        } else expect(result.change).toBe('early');
        expect(weekAgainstUsual([...attempts].reverse(), NOW, offset)).toEqual(result);
      }),
    );
  });
});

describe('usualDay', () => {
  it('is too early to tell in the first week', () => {
    expect(usualDay([], NOW, 0)).toBeNull();
    expect(usualDay(onDay(6, 3), NOW, 0)).toBeNull();
  });

  it('leaves out today and the rare day', () => {
    const month = Array.from({ length: 20 }, (_, index) =>
      onDay(index + 1, index === 4 ? 30 : (index % 2) + 1),
    );
    expect(usualDay([...onDay(0, 9), ...month.flat()], NOW, 0)).toEqual({ low: 1, high: 2 });
  });

  it('is a range, in any order', () => {
    fc.assert(
      fc.property(anyAttempts, anyOffset, (attempts, offset) => {
        const range = usualDay(attempts, NOW, offset);
        if (range) expect(range.low).toBeLessThanOrEqual(range.high);
        expect(usualDay([...attempts].reverse(), NOW, offset)).toEqual(range);
      }),
    );
  });
});
