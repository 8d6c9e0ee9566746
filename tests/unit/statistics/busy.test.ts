import { describe, expect, it } from 'vitest';
import { busyBlock, busyTime, PART_HOURS, PARTS } from '@/lib/attempts/statistics/busy';
import type { FullWeek } from '@/lib/attempts/statistics/full-weeks';
import { hoursOf, inPart } from '@/lib/attempts/statistics/when';
import { placed } from './rows';
import { type Arrivals, countOf, type Random, seeded, TORTURE } from './simulated';

const DAYS = 84;
/** The block that is fuller: the seventh day of the week, its last part. */
const BUSY = { weekday: 6, part: 3 };

/**
 * Twelve weeks of somebody. Hours differ, as everybody's do; bursts come by the day, so that one bad night has several pauses.
 */
function twelveWeeks(random: Random, arrivals: Arrivals, aWeek: number, times: number): number[][] {
  const shares = [0.1, 0.2, 0.3, 0.4];
  const busy = shares[BUSY.part] as number;
  const whole = 7 + (times - 1) * busy;
  return Array.from({ length: DAYS }, (_, day) => {
    const weekday = day % 7;
    const weights = shares.map((share, part) =>
      weekday === BUSY.weekday && part === BUSY.part ? share * times : share,
    );
    const weight = weights.reduce((sum, each) => sum + each, 0);
    const count = countOf(random, (aWeek * weight) / whole, arrivals);
    const parts = new Array<number>(PARTS).fill(0);
    for (let pause = 0; pause < count; pause++) {
      let left = random() * weight;
      let part = 0;
      while (part < PARTS - 1 && left >= (weights[part] as number)) {
        left -= weights[part] as number;
        part += 1;
      }
      parts[part] = (parts[part] as number) + 1;
    }
    return parts;
  });
}

describe('busyBlock', () => {
  const quiet = () => Array.from({ length: DAYS }, () => [0, 0, 1, 1]);

  it('finds the one night that is always full, and counts it', () => {
    const days = quiet();
    for (let day = 6; day < DAYS; day += 7) days[day] = [0, 0, 1, 5];
    expect(busyBlock(days)).toEqual({ ...BUSY, pauses: 60, of: 84 * 2 + 12 * 4 });
  });

  it('claims nothing where all days are alike, nor of one bad night alone', () => {
    expect(busyBlock(quiet())).toBeNull();
    const days = quiet();
    days[13] = [0, 0, 1, 25];
    expect(busyBlock(days)).toBeNull();
  });

  it('claims nothing below eight a week', () => {
    const days = Array.from({ length: DAYS }, (_, day) => (day % 7 === 6 ? [0, 0, 0, 7] : [0, 0, 0, 0]));
    expect(busyBlock(days)).toBeNull();
    days[0] = [0, 0, 6, 6];
    expect(busyBlock(days)).toMatchObject(BUSY);
  });

  it('gives the same answer every time', () => {
    const days = twelveWeeks(seeded(1), 'bursty', 15, 3);
    expect(busyBlock(days)).toEqual(busyBlock(days));
  });
});

describe('busyTime', () => {
  const week = (back: number, out: FullWeek['out'] = null): FullWeek => ({
    first: 700 - back * 7,
    pauses: 0,
    out,
  });
  const rows = (back: number) => [
    ...Array.from({ length: 7 }, (_, day) => placed({ day: 700 - back * 7 + day, hour: 10 })),
    ...Array.from({ length: 5 }, () => placed({ day: 700 - back * 7 + 2, hour: 19 })),
  ];

  it('looks at the newest twelve weeks that count, and at no other', () => {
    const weeks = Array.from({ length: 14 }, (_, back) => week(back, back === 3 ? 'break' : null));
    const all = Array.from({ length: 16 }, (_, back) => rows(back)).flat();
    expect(busyTime(all, weeks)).toEqual({ weekday: 2, part: 3, pauses: 60, of: 144 });
    expect(busyTime(all, weeks.slice(0, 12))).toBeNull();
  });

  it('counts its block as the table of hours of the same weeks does', () => {
    // Day 700 is a Thursday.
    const cut = { dayStart: 4, weekStart: 4 };
    const all = Array.from({ length: 12 }, (_, back) => rows(back)).flat();
    const busy = busyTime(
      all,
      Array.from({ length: 12 }, (_, back) => week(back)),
    );
    expect(busy && inPart(hoursOf(all, cut), busy, PART_HOURS)).toBe(busy?.pauses);
    expect(busy?.pauses).toBe(60);
  });

  it('leaves practical visits and pulls out', () => {
    const weeks = Array.from({ length: 12 }, (_, back) => week(back));
    const all = Array.from({ length: 12 }, (_, back) => rows(back)).flat();
    expect(
      busyTime(
        all.map((row) => ({ ...row, outcome: 'practical' as const })),
        weeks,
      ),
    ).toBeNull();
  });
});

const PEOPLE = 200 * TORTURE;

/** In how many of so many people a block is named, and in how many the right one. */
function shares(arrivals: Arrivals, aWeek: number, times: number) {
  const random = seeded(aWeek * 10 + times);
  let any = 0;
  let right = 0;
  for (let person = 0; person < PEOPLE; person++) {
    const block = busyBlock(twelveWeeks(random, arrivals, aWeek, times));
    if (block) any += 1;
    if (block?.weekday === BUSY.weekday && block.part === BUSY.part) right += 1;
  }
  return { any: any / PEOPLE, right: right / PEOPLE };
}

describe(`${PEOPLE} simulated people`, () => {
  it.each<[Arrivals, number]>([
    ['even', 8],
    ['even', 15],
    ['bursty', 8],
    ['bursty', 15],
    ['bursty', 40],
  ])('without a pattern, %s, %i a week: at most one in ten is told of one', (arrivals, aWeek) => {
    // Three spreads of the share that is to be expected of so many people, so that the seed matters little.
    const chance = Math.sqrt((0.08 * 0.92) / PEOPLE);
    expect(shares(arrivals, aWeek, 1).any).toBeLessThanOrEqual(Math.min(0.1, 0.08 + 3 * chance));
  });

  it.each([
    [3, 0.6],
    [4, 0.85],
  ])('with a block %i times as full, 15 a week: the right one is named for at least %s', (times, least) => {
    expect(shares('even', 15, times).right).toBeGreaterThanOrEqual(least);
  });
});
