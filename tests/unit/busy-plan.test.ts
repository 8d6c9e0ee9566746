import { describe, expect, it } from 'vitest';
import { busyAbout, busyPlan } from '@/lib/policy/busy-plan';

const ZONE = 'Europe/Berlin';
const at = (date: string) => Temporal.ZonedDateTime.from(`${date}[${ZONE}]`).epochMilliseconds;
const plan = (text: string, about: string | null, made = 1) => ({ text, about, at: made });

describe('busyPlan', () => {
  // 22 November 2026 was a Sunday.
  const plans = [plan('run a bath', busyAbout(0, 22))];

  it.each([
    ['2026-11-22T20:59', null],
    ['2026-11-22T21:00', 'run a bath'],
    ['2026-11-22T22:00', 'run a bath'],
    ['2026-11-23T03:59', 'run a bath'],
    ['2026-11-23T04:00', null],
    ['2026-11-24T23:00', null],
  ])('at %s of Sunday, 10 pm to 4 am, is %j', (date, shown) => {
    expect(busyPlan(plans, at(date), ZONE)).toBe(shown);
  });

  it('goes on from Saturday to Sunday, as weeks do', () => {
    const saturday = [plan('call my sister', busyAbout(6, 22))];
    expect(busyPlan(saturday, at('2026-11-22T02:00'), ZONE)).toBe('call my sister');
  });

  it('is the newest of several, and no plan of another kind', () => {
    const several = [
      plan('old', busyAbout(0, 22), 1),
      plan('new', busyAbout(0, 22), 2),
      plan('other', null, 3),
    ];
    expect(busyPlan(several, at('2026-11-22T22:00'), ZONE)).toBe('new');
    expect(busyPlan([plan('other', null), plan('odd', 'busy now')], at('2026-11-22T22:00'), ZONE)).toBeNull();
  });
});
