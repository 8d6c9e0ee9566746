import {
  millisecondsInDay as DAY,
  millisecondsInHour as HOUR,
  millisecondsInMinute as MINUTE,
} from 'date-fns/constants';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openPass } from '@/lib/policy/pass';
import { momentOf, nextEdge, plannedPass, runningPlan } from '@/lib/policy/planned';
import { at, BERLIN, plan } from './plans';

/** What the wall clock of a zone shows, as if it were UTC (epoch ms): told by `Intl`, not by what is tested. */
function wallClock(timeZone: string): (at: number) => number {
  const format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
  return (at) => {
    const name = format.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? '';
    const [, sign, hours, minutes] = /GMT([+-])(\d\d):(\d\d)/.exec(name) ?? [];
    const offset = Number(hours ?? 0) * HOUR + Number(minutes ?? 0) * MINUTE;
    return sign === '-' ? at - offset : at + offset;
  };
}

/** Changes of an hour, half an hour, two hours and a whole day; at midnight; none; and both ends of the date line. */
const ZONES = [
  BERLIN,
  'America/New_York',
  'America/Santiago',
  'Africa/Cairo',
  'Australia/Lord_Howe',
  'Antarctica/Troll',
  'Asia/Kolkata',
  'Pacific/Apia',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
  'UTC',
];

describe('when the clock is put forward or back', () => {
  const sunday = (from: number, until: number) => [plan({ days: [0], from, until })];
  const spring = (hours: number, minutes = 0) => Date.UTC(2026, 2, 29, hours, minutes);
  const autumn = (hours: number, minutes = 0) => Date.UTC(2026, 9, 25, hours, minutes);

  it.each([
    ['over the hour that is missing', at(1, 30), at(3, 30), spring(0, 30), spring(1, 30)],
    ['from within it', at(2, 30), at(3, 15), spring(1), spring(1, 15)],
    ['until within it', at(1), at(2, 30), spring(0), spring(1)],
  ])('in spring, %s', (_, from, until, begins, ends) => {
    expect(runningPlan(sunday(from, until), begins, BERLIN)).toMatchObject({ from: begins, until: ends });
  });

  it('in spring, a window that is wholly missing does not run', () => {
    expect(runningPlan(sunday(at(2, 10), at(2, 40)), spring(1), BERLIN)).toBe(null);
  });

  it.each([
    ['over the hour that comes twice', at(1, 30), at(3, 30), autumn(-1, 30), autumn(2, 30)],
    ['within it, only once', at(2, 15), at(2, 45), autumn(0, 15), autumn(0, 45)],
  ])('in autumn, %s', (_, from, until, begins, ends) => {
    expect(runningPlan(sunday(from, until), begins, BERLIN)).toMatchObject({ from: begins, until: ends });
    expect(runningPlan(sunday(from, until), ends, BERLIN)).toBe(null);
  });
});

describe('on a day that is not 24 hours long', () => {
  const allDay = (day: number) => [plan({ days: [day], from: 0, until: at(23, 59) })];

  it.each([
    ['23 hours', Date.UTC(2026, 2, 29, 10), BERLIN, 23 * HOUR],
    ['25 hours', Date.UTC(2026, 9, 25, 10), BERLIN, 25 * HOUR],
    ['23.5 hours', Date.UTC(2026, 9, 4, 0), 'Australia/Lord_Howe', 23.5 * HOUR],
    ['24.5 hours', Date.UTC(2026, 3, 5, 0), 'Australia/Lord_Howe', 24.5 * HOUR],
    ['22 hours', Date.UTC(2026, 2, 29, 10), 'Antarctica/Troll', 22 * HOUR],
  ])('of %s, a plan lasts as long as the day', (_, noon, zone, length) => {
    const run = runningPlan(allDay(0), noon, zone);
    expect(run && run.until - run.from).toBe(length - MINUTE);
  });

  it('begins with the day where midnight is skipped', () => {
    // Cairo, Friday 24 April 2026: 0:00 becomes 1:00.
    const oneOClock = Date.UTC(2026, 3, 23, 22);
    expect(runningPlan(allDay(5), oneOClock, 'Africa/Cairo')?.from).toBe(oneOClock);
    expect(runningPlan(allDay(5), oneOClock - 1, 'Africa/Cairo')).toBe(null);
  });

  it('passes over a day the date line took away, and what reached into it ends where it would have begun', () => {
    // Apia: Thursday 29 December 2011 was followed by Saturday the 31st.
    const saturday = Date.UTC(2011, 11, 30, 10);
    expect(runningPlan([plan()], saturday + 17.5 * HOUR, 'Pacific/Apia')).toBe(null);
    const night = [plan({ days: [4], from: at(22), until: at(2) })];
    expect(runningPlan(night, saturday - 1, 'Pacific/Apia')).toMatchObject({
      from: saturday - 2 * HOUR,
      until: saturday,
    });
    expect(runningPlan(night, saturday, 'Pacific/Apia')).toBe(null);
  });
});

describe('whatever is planned, wherever, whenever', () => {
  const time = fc.integer({ min: 0, max: at(24) - 1 });
  const days = fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { minLength: 1 });
  const plans = fc.array(
    fc
      .record({ id: fc.uuid(), days, from: time, until: time, label: fc.constant(null) })
      .filter(({ from, until }) => from !== until),
    { minLength: 1, maxLength: 3 },
  );
  const zone = fc.constantFrom(...ZONES);
  /** Any moment of some years, and those around the changes of some zone's clock. */
  const moment = fc.oneof(
    fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2028, 0, 1) }),
    fc
      .tuple(
        fc.constantFrom(
          Date.UTC(2011, 11, 30, 10),
          Date.UTC(2026, 2, 29, 1),
          Date.UTC(2026, 3, 4, 15),
          Date.UTC(2026, 3, 23, 22),
          Date.UTC(2026, 8, 6, 4),
          Date.UTC(2026, 9, 25, 1),
          Date.UTC(2026, 10, 1, 6),
        ),
        fc.integer({ min: -2 * DAY, max: 2 * DAY }),
      )
      .map(([change, around]) => change + around),
  );
  const few = { numRuns: 150 };

  it('a moment of the wall clock is the first that shows it, or jumps over it', () => {
    fc.assert(
      fc.property(moment, time, zone, (now, minutes, zone) => {
        const midnight = Math.floor(now / DAY) * DAY;
        const day = Temporal.PlainDate.from(new Date(midnight).toISOString().slice(0, 10));
        const found = momentOf(day, minutes, zone);
        const shows = wallClock(zone);
        expect(shows(found)).toBeGreaterThanOrEqual(midnight + minutes * MINUTE);
        for (const earlier of [1, 30 * MINUTE, HOUR, 90 * MINUTE, 3 * HOUR, DAY])
          expect(shows(found - earlier)).toBeLessThan(midnight + minutes * MINUTE);
      }),
      few,
    );
  });

  it('a run holds the moment, and one plan never runs longer than a day and what the clock is put back', () => {
    fc.assert(
      fc.property(plans, moment, zone, ([first], now, zone) => {
        const run = runningPlan(first ? [first] : [], now, zone);
        if (!run) return;
        expect(run.from).toBeLessThanOrEqual(now);
        expect(run.until).toBeGreaterThan(now);
        const single = run.keys.length === 1;
        if (single) expect(run.until - run.from).toBeLessThanOrEqual(DAY + 2 * HOUR);
      }),
      few,
    );
  });

  it('nothing begins or ends between now and the next edge', () => {
    fc.assert(
      fc.property(plans, moment, zone, fc.double({ min: 0, max: 1, noNaN: true }), (all, now, zone, part) => {
        const edge = nextEdge(all, now, zone);
        if (edge === null) throw new Error('something is planned within every week');
        expect(edge).toBeGreaterThan(now);
        const between = now + Math.floor((edge - 1 - now) * part);
        const running = (moment: number) =>
          all.map((each) => runningPlan([each], moment, zone)?.keys[0] ?? null);
        expect(running(between)).toEqual(running(now));
      }),
      few,
    );
  });

  it('a pass lasts as long as what is planned, and one opened by hand is never shortened', () => {
    const minutes = fc.integer({ min: 1, max: 600 });
    fc.assert(
      fc.property(plans, moment, zone, fc.option(minutes), (all, now, zone, byHand) => {
        const run = runningPlan(all, now, zone);
        const hand = byHand === null ? undefined : openPass(now, byHand, 'x', false);
        const pass = plannedPass(hand, run, now);
        const until = Math.max(run?.until ?? 0, hand?.until ?? 0);
        expect(pass?.until ?? 0).toBe(until);
        // Looked at again it stays the same, and without the plan only what was opened by hand is left.
        expect(plannedPass(pass ?? undefined, run, now)).toEqual(pass);
        expect(plannedPass(pass ?? undefined, null, now)).toEqual(hand ?? null);
      }),
      few,
    );
  });
});
