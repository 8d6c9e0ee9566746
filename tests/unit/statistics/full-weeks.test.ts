import { millisecondsInDay as DAY } from 'date-fns/constants';
import { describe, expect, it } from 'vitest';
import { changeOf } from '@/lib/attempts/statistics/change';
import { fullWeeks, thisWeek, type Unlike, unlikeOf } from '@/lib/attempts/statistics/full-weeks';
import { placed } from './rows';

const CUT = { dayStart: 4, weekStart: 1 };
/** A Monday. */
const MONDAY = 20_780 - ((20_780 + 3) % 7);
const TODAY = MONDAY + 3;
const nothing = (part: Partial<Unlike> = {}): Unlike => ({
  since: MONDAY - 35,
  began: MONDAY - 35,
  breaks: [],
  times: [],
  people: [],
  site: null,
  ...part,
});
const pauses = (day: number, count: number, hour = 0) =>
  Array.from({ length: count }, () => placed({ day, hour }));

describe('fullWeeks', () => {
  it('counts the weeks that have ended, newest first, empty ones too', () => {
    const rows = [
      ...pauses(TODAY, 9),
      ...pauses(MONDAY - 1, 2),
      ...pauses(MONDAY - 7, 3),
      ...pauses(MONDAY - 15, 4),
    ];
    const weeks = fullWeeks(rows, TODAY, CUT, nothing());
    expect(weeks.map(({ first, pauses }) => [first, pauses])).toEqual([
      [MONDAY - 7, 5],
      [MONDAY - 14, 0],
      [MONDAY - 21, 4],
      [MONDAY - 28, 0],
      [MONDAY - 35, 0],
    ]);
  });

  it('leaves out the week in which Lull came into use, unless it began with it', () => {
    const out = (since: number) => fullWeeks([], TODAY, CUT, nothing({ since })).at(-1)?.out;
    expect(out(MONDAY - 35)).toBeNull();
    expect(out(MONDAY - 34)).toBe('first');
  });

  it.each([
    ['a break that ends on its first day', { breaks: [{ from: MONDAY - 9, until: MONDAY - 7 }] }, 'break'],
    ['a break that begins on its last day', { breaks: [{ from: MONDAY - 1, until: MONDAY + 1 }] }, 'break'],
    ['a break around it', { breaks: [{ from: MONDAY - 30, until: MONDAY }] }, 'break'],
    ['practical times that changed', { times: [MONDAY - 4] }, 'times'],
    ['a person added or removed', { people: [MONDAY - 4], times: [MONDAY - 4] }, 'people'],
    ['a whole site added in it', { site: MONDAY - 4 }, 'some'],
    ['a whole site added since', { site: TODAY }, 'some'],
    ['a whole site added on the day before it', { site: MONDAY - 8 }, null],
    ['a break after it', { breaks: [{ from: MONDAY, until: MONDAY + 1 }] }, null],
  ])('says of a week with %s: %j', (_, part, out) => {
    expect(fullWeeks([], TODAY, CUT, nothing(part))[0]?.out).toBe(out);
  });
});

describe('thisWeek', () => {
  const weeks = (...counts: number[]) =>
    counts.map((pauses, back) => ({ first: MONDAY - 7 * (back + 1), pauses, out: null }));

  it('is a plain count until three weeks count', () => {
    const now = { day: TODAY, hour: 12 };
    expect(thisWeek(pauses(TODAY, 4), weeks(3, 3), now, CUT)).toEqual({
      pauses: 4,
      soFar: null,
      whole: null,
    });
    const broken = weeks(3, 3, 3).map((week, index) => ({
      ...week,
      out: index === 1 ? ('break' as const) : null,
    }));
    expect(thisWeek([], broken, now, CUT).whole).toBeNull();
  });

  it('has its usual range at this hour of the week, and that of a whole one', () => {
    const rows = [1, 2, 3].flatMap((back) => [
      ...pauses(TODAY - 7 * back, 9, 12),
      ...pauses(TODAY - 7 * back, 9, 13),
    ]);
    const { soFar, whole } = thisWeek(rows, weeks(18, 18, 18), { day: TODAY, hour: 12 }, CUT);
    expect(soFar).toEqual({ low: 3, high: 15 });
    expect(whole).toEqual({ low: 10, high: 26 });
  });
});

describe('unlikeOf', () => {
  const at = (day: number) => day * DAY;
  const facts = (first: number) => ({
    first: at(first),
    running: null,
    now: at(100),
    dayOf: (time: number) => Math.floor(time / DAY),
  });
  const event = (day: number, what: string, personId: string | null = null) => ({
    at: at(day),
    what,
    personId,
  });

  it('knows breaks, planned times, and when Lull came into use', () => {
    const events = [event(12, 'back'), event(3, 'held', 'a'), event(10, 'rest'), event(20, 'planned', 'a')];
    expect(unlikeOf(events, facts(7))).toEqual({
      since: 3,
      began: 7,
      breaks: [{ from: 10, until: 12 }],
      times: [20],
      people: [3],
      site: null,
    });
  });

  it('knows a break that runs, up to now', () => {
    const running = { from: at(95), until: at(120) };
    expect(unlikeOf([], { ...facts(7), running }).breaks).toEqual([{ from: 95, until: 100 }]);
  });

  it('knows the newest day on which a whole site was added or removed', () => {
    const whole = (day: number, what: string) => ({ ...event(day, what, 'a'), whole: true as const });
    const events = [event(1, 'held', 'a'), whole(9, 'held'), whole(12, 'stopped'), event(20, 'held', 'a')];
    expect(unlikeOf(events, facts(1))).toMatchObject({ site: 12, people: [1] });
    expect(unlikeOf(events.slice(0, 2), facts(1)).site).toBe(9);
  });

  it('takes a person as added with the first pause and as removed with the last', () => {
    const events = [
      event(1, 'held', 'a'),
      event(2, 'held', 'a'),
      event(3, 'stopped', 'a'),
      event(4, 'stopped', 'a'),
      event(5, 'held', 'b'),
      event(6, 'stopped', 'c'),
    ];
    expect(unlikeOf(events, facts(1)).people).toEqual([1, 4, 5]);
  });
});

describe('a whole site that is added for somebody', () => {
  const DAY_ADDED = MONDAY - 27;
  const HELD = { at: (MONDAY - 19 * 7) * DAY, what: 'held', personId: 'a' };
  const SITE = { ...HELD, at: DAY_ADDED * DAY, whole: true as const };
  /** Three pauses a week for fifteen weeks; then twelve, since each opening of the site is one, up to this many weeks on. */
  const judged = (later: number, events: Parameters<typeof unlikeOf>[0]) => {
    const today = TODAY + later * 7;
    const rows = Array.from({ length: 19 + later }, (_, week) => {
      const first = MONDAY + (later - 1 - week) * 7;
      return pauses(first + 2, first + 2 > DAY_ADDED ? 12 : 3);
    }).flat();
    const dayOf = (at: number) => Math.floor(at / DAY);
    const facts = { first: HELD.at, running: null, now: today * DAY, dayOf };
    return changeOf(fullWeeks(rows, today, CUT, unlikeOf(events, facts)));
  };

  it('is never called more pauses: the weeks that are compared begin after it', () => {
    expect(judged(0, [HELD])).toBe('more');
    for (let later = 0; later <= 16; later += 1) expect(judged(later, [HELD, SITE])).toBeNull();
  });
});
