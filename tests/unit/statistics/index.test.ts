import { millisecondsInDay as DAY } from 'date-fns/constants';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OUTCOMES, type Outcome } from '@/lib/attempts/attempt';
import { countsOf, dayIn, localDay, pausesIn, shareLeft, usualRange } from '@/lib/attempts/statistics';

const outcomes = fc.array(fc.record({ outcome: fc.constantFrom<Outcome>(...OUTCOMES) }), { maxLength: 200 });

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

describe('shareLeft', () => {
  it('counts closed as leaving; practical, open and logged are in no share', () => {
    const all = countsOf(OUTCOMES.map((outcome) => ({ outcome })));
    expect(shareLeft(all)).toEqual({ left: 2, of: 3 });
    expect(pausesIn(all)).toBe(4);
  });

  it('never has more left than there are', () => {
    fc.assert(
      fc.property(outcomes, (rows) => {
        const counts = countsOf(rows);
        const share = shareLeft(counts);
        expect(share.left).toBeLessThanOrEqual(share.of);
        expect(share.of + counts.open).toBe(pausesIn(counts));
      }),
    );
  });
});

describe('usualRange', () => {
  it.each([
    // Mean 18, spread of a Poisson count: 2 * sqrt(18) = 8.49.
    [[17, 19, 18], { low: 10, high: 26 }],
    // Mean 10, variance 100: 2 * 10.
    [[0, 10, 20], { low: 0, high: 30 }],
    [[0, 0, 0], { low: 0, high: 0 }],
  ])('of weeks of %j is %j', (weeks, range) => {
    expect(usualRange(weeks)).toEqual(range);
  });
});
