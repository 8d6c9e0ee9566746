import {
  millisecondsInDay as DAY,
  millisecondsInHour as HOUR,
  millisecondsInMinute as MINUTE,
} from 'date-fns/constants';
import { describe, expect, it } from 'vitest';
import { outlastPlan, passLeft } from '@/lib/policy/pass';
import {
  keepRelevantEndedKeys,
  type Plan,
  plannedPass,
  planProblem,
  runningPlan,
} from '@/lib/policy/planned';
import { at, BERLIN, plan } from './plans';

/** A Friday. */
const FRIDAY = Date.UTC(2026, 10, 27);

const utc = 'UTC';

describe('what runs now', () => {
  it.each([
    ['before it', FRIDAY + 17 * HOUR - 1, null],
    ['at its beginning', FRIDAY + 17 * HOUR, FRIDAY + 18 * HOUR],
    ['a moment before its end', FRIDAY + 18 * HOUR - 1, FRIDAY + 18 * HOUR],
    ['at its end', FRIDAY + 18 * HOUR, null],
    ['on another day', FRIDAY + DAY + 17 * HOUR, null],
    ['a week later', FRIDAY + 7 * DAY + 17.5 * HOUR, FRIDAY + 7 * DAY + 18 * HOUR],
  ])('%s', (_, now, until) => expect(runningPlan([plan()], now, utc)?.until ?? null).toBe(until));

  it('a window past midnight means until the next morning', () => {
    const night = [plan({ from: at(22), until: at(2) })];
    expect(runningPlan(night, FRIDAY + 23 * HOUR, utc)?.until).toBe(FRIDAY + 26 * HOUR);
    expect(runningPlan(night, FRIDAY + 25 * HOUR, utc)?.until).toBe(FRIDAY + 26 * HOUR);
    expect(runningPlan(night, FRIDAY + HOUR, utc)).toBe(null);
    expect(runningPlan(night, FRIDAY + 26 * HOUR, utc)).toBe(null);
  });

  it('is told by the wall clock of the zone', () => {
    expect(runningPlan([plan()], Date.UTC(2026, 10, 27, 16), BERLIN)?.from).toBe(Date.UTC(2026, 10, 27, 16));
    expect(runningPlan([plan()], Date.UTC(2026, 10, 27, 17), BERLIN)).toBe(null);
    expect(runningPlan([plan()], Date.UTC(2026, 6, 31, 15), BERLIN)?.until).toBe(Date.UTC(2026, 6, 31, 16));
  });

  it('windows that overlap or touch are one, with the first label; a gap parts them', () => {
    const plans = [
      plan({ label: 'school' }),
      plan({ id: 'b', from: at(18), until: at(19), label: 'call' }),
      plan({ id: 'c', from: at(18, 30), until: at(20) }),
      plan({ id: 'd', from: at(20, 1), until: at(21) }),
    ];
    expect(runningPlan(plans, FRIDAY + 17 * HOUR, utc)).toMatchObject({
      from: FRIDAY + 17 * HOUR,
      until: FRIDAY + 20 * HOUR,
      label: 'school',
    });
    expect(runningPlan(plans, FRIDAY + 20 * HOUR, utc)).toBe(null);
  });

  it('what was ended does not come back, the next window does', () => {
    const run = runningPlan([plan()], FRIDAY + 17 * HOUR, utc);
    const ended = run?.keys ?? [];
    expect(runningPlan([plan()], FRIDAY + 17.5 * HOUR, utc, ended)).toBe(null);
    expect(keepRelevantEndedKeys([plan()], FRIDAY + 17.5 * HOUR, utc, ended)).toEqual(ended);
    expect(runningPlan([plan()], FRIDAY + 7 * DAY + 17 * HOUR, utc, ended)).not.toBe(null);
    expect(keepRelevantEndedKeys([plan()], FRIDAY + 18 * HOUR, utc, ended)).toEqual([]);
  });

  it('what was ended stays ended when the clock or the zone is changed within it', () => {
    const ended = runningPlan([plan()], FRIDAY + 17 * HOUR, utc)?.keys ?? [];
    const west = '-01:00';
    expect(runningPlan([plan()], FRIDAY + 18.5 * HOUR, west)).not.toBe(null);
    expect(runningPlan([plan()], FRIDAY + 18.5 * HOUR, west, ended)).toBe(null);
  });
});

describe('a planned pass', () => {
  const now = FRIDAY + 17.5 * HOUR;
  const run = runningPlan([plan({ label: 'hand-over' })], now, utc);

  it('belongs to no attempt, is practical, and says its word', () => {
    expect(plannedPass(undefined, run, now)).toEqual({
      from: FRIDAY + 17 * HOUR,
      until: FRIDAY + 18 * HOUR,
      attempt: '',
      practical: true,
      label: 'hand-over',
      planned: true,
    });
  });

  it('is shortened when the window is', () => {
    const pass = plannedPass(undefined, run, now) ?? undefined;
    const sooner = runningPlan([plan({ until: at(17, 45) })], now, utc);
    expect(plannedPass(pass, sooner, now)?.until).toBe(FRIDAY + 17.75 * HOUR);
  });

  it('is not believed before its window, when the clock was set back', () => {
    const pass = plannedPass(undefined, run, now) ?? undefined;
    expect(passLeft(pass, FRIDAY + 16 * HOUR)).toBe(0);
    expect(passLeft(pass, FRIDAY + 17 * HOUR)).toBe(HOUR);
  });

  it('can go on for five minutes by hand, past its window', () => {
    const pass = plannedPass(undefined, run, now);
    if (!pass) throw new Error('it runs');
    const late = FRIDAY + 18 * HOUR - 20_000;
    const more = outlastPlan(pass, late, 5);
    expect(more.until).toBe(FRIDAY + 18 * HOUR + 5 * MINUTE);
    expect(plannedPass(more, run, late)).toEqual(more);
    expect(plannedPass(more, null, FRIDAY + 18 * HOUR)).toEqual(more);
  });
});

describe('what is wrong with a plan', () => {
  const fine = { days: [1, 5], from: 0, until: 60, label: null };
  it.each([
    ['nothing', fine, [], null],
    ['past midnight', { ...fine, from: 1400 }, [], null],
    ['no weekday', { ...fine, days: [] }, [], 'noDay'],
    ['no time', { ...fine, until: Number.NaN }, [], 'noTime'],
    ['from is until', { ...fine, until: 0 }, [], 'sameTime'],
    ['a long label', { ...fine, label: 'x'.repeat(61) }, [], 'labelLong'],
    ['it is there already', fine, [{ ...fine, id: 'b', days: [5, 1] }], 'twice'],
    ['too many', fine, Array.from({ length: 20 }, (_, i) => ({ ...fine, id: 'b', until: i + 100 })), 'many'],
  ] as const)('%s', (_, plan, others, problem) => {
    expect(planProblem({ ...plan, days: [...plan.days] }, others as unknown as Plan[])).toBe(problem);
  });
});
