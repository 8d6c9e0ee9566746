import {
  millisecondsInDay as DAY,
  millisecondsInHour as HOUR,
  millisecondsInMinute,
} from 'date-fns/constants';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localDay } from '@/lib/attempts/statistics';
import { type Cut, dayNow, place, weekdayOf, weekOf } from '@/lib/attempts/statistics/place';
import { attempt } from '../../factories';

const CUT: Cut = { dayStart: 4, weekStart: 1 };
const FAR = { at: Date.UTC(2030, 0, 1), offset: 0 };
const dateOf = (day: number) => new Date(day * DAY).toISOString().slice(0, 10);
const placeAt = (at: number, offset = 0, now = FAR, cut = CUT) =>
  place(attempt({ at, offset }), undefined, now, cut);

describe('place', () => {
  it.each([
    ['late in the evening', Date.UTC(2026, 10, 22, 23, 30), '2026-11-22', 19],
    ['at two at night, which is the day before', Date.UTC(2026, 10, 23, 2, 0), '2026-11-22', 22],
    ['a moment before the day begins', Date.UTC(2026, 10, 23, 3, 59, 59, 999), '2026-11-22', 23],
    ['as the day begins', Date.UTC(2026, 10, 23, 4), '2026-11-23', 0],
  ])('puts a pause on its day: %s', (_, at, day, hour) => {
    const placed = placeAt(at);
    expect(dateOf(placed.day)).toBe(day);
    expect(placed.hour).toBe(hour);
  });

  it('goes by the offset that was true then, on a day of 25 hours too', () => {
    const midnight = { dayStart: 0, weekStart: 1 };
    const first = placeAt(Date.UTC(2026, 9, 25, 0, 30), 120, FAR, midnight);
    const again = placeAt(Date.UTC(2026, 9, 25, 1, 30), 60, FAR, midnight);
    expect([first.hour, again.hour]).toEqual([2, 2]);
    expect(first.day).toBe(again.day);
  });

  it.each([
    ['Tonga to Samoa', 13 * 60, -11 * 60],
    ['Kiritimati to Hawaii', 14 * 60, -10 * 60],
  ])('is of today what was on a day that comes again, west over the date line: %s', (_, before, after) => {
    const at = Date.UTC(2026, 10, 24, 12) - before * millisecondsInMinute;
    const now = { at: at + 3 * HOUR, offset: after };
    expect(localDay(at, before)).toBe(localDay(now.at, after) + 1);
    expect(placeAt(at, before, now).day).toBe(dayNow(now, CUT).day);
  });

  it('keeps what is still to come where its clock says: a clock was set back', () => {
    const now = { at: Date.UTC(2026, 10, 24), offset: 0 };
    expect(placeAt(now.at + 2 * DAY, 0, now).day).toBe(dayNow(now, CUT).day + 2);
  });

  it('joins a check-in, and keeps a type for pulls alone', () => {
    const pull = attempt({ kind: 'urge', outcome: 'logged', note: 'text' });
    expect(place(pull, undefined, FAR, CUT)).toMatchObject({ pull: 'text', felt: null, going: null });
    const look = attempt({ note: 'words', expected: 'lighter' });
    expect(place(look, { felt: 'heavier', going: ['night'] }, FAR, CUT)).toMatchObject({
      pull: null,
      expected: 'lighter',
      felt: 'heavier',
      going: ['night'],
    });
  });
});

describe('weekOf', () => {
  it('begins on the weekday that was chosen, and has seven days', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000, max: 40_000 }), fc.constantFrom(0, 1, 6), (day, weekStart) => {
        const first = weekOf(day, { weekStart });
        expect(weekdayOf(first)).toBe(weekStart);
        expect(day - first).toBeGreaterThanOrEqual(0);
        expect(day - first).toBeLessThan(7);
        expect(weekdayOf(day)).toBe(new Date(day * DAY).getUTCDay());
      }),
    );
  });
});
