import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Change,
  changeOf,
  changeScore,
  comparable,
  leftOutOf,
  nextChange,
} from '@/lib/attempts/statistics/change';
import type { FullWeek } from '@/lib/attempts/statistics/full-weeks';
import { type Arrivals, countOf, type Random, seeded, TORTURE } from './simulated';

/** Weeks that have ended, newest first, the newest beginning on day 700; `null` is one that is left out. */
const weeks = (...counts: (number | null)[]): FullWeek[] =>
  counts.map((count, index) => ({
    first: 700 - index * 7,
    pauses: count ?? 0,
    out: count === null ? 'break' : null,
  }));
const times = (count: number, value: number) => Array<number>(count).fill(value);

describe('changeScore', () => {
  it('is by hand what the rule says, for even weeks', () => {
    // a = 16.5, b = 80.5, no spread beyond chance: ln((16.5 / 4) / (80.5 / 8)) / sqrt(1 / 16.5 + 1 / 80.5).
    const score = changeScore([...times(4, 4), ...times(8, 10)]);
    expect(score).toBeCloseTo(-0.8919 / 0.27023, 2);
  });

  it('is smaller where weeks vary more, each block around its own mean', () => {
    // Means 4 and 10; the squares over the means are 4 * 16 / 4 + 8 * 100 / 10 = 96, and phi 9.6.
    const score = changeScore([0, 8, 0, 8, 0, 20, 0, 20, 0, 20, 0, 20]);
    expect(score).toBeCloseTo(-0.8919 / (0.27023 * Math.sqrt(9.6)), 2);
  });

  it('is nothing where nothing was', () => {
    expect(changeScore(times(12, 0))).toBeCloseTo(Math.log(2) / Math.sqrt(4), 6);
  });
});

describe('nextChange', () => {
  it.each<[Change | null, number | null, Change | null]>([
    [null, -1.99, null],
    [null, -2, 'fewer'],
    [null, 2, 'more'],
    ['fewer', -1, 'fewer'],
    ['fewer', -0.99, null],
    ['fewer', 1.5, null],
    ['fewer', 2, 'more'],
    ['more', 1, 'more'],
    ['more', null, null],
  ])('after %s and a score of %s claims %s', (claimed, score, next) => {
    expect(nextChange(claimed, score)).toBe(next);
  });
});

describe('comparable', () => {
  it('is the newest twelve weeks that count', () => {
    const found = comparable(weeks(null, ...times(13, 5)));
    expect(found).toHaveLength(12);
    expect(found?.[0]?.first).toBe(693);
  });

  it('is nothing with fewer than twelve, or where one would be older than twenty weeks', () => {
    expect(comparable([])).toBeNull();
    expect(comparable(weeks(...times(11, 5)))).toBeNull();
    expect(comparable(weeks(...times(8, 0).map(() => null), ...times(12, 5)))).toHaveLength(12);
    expect(comparable(weeks(...times(9, 0).map(() => null), ...times(12, 5)))).toBeNull();
  });
});

describe('leftOutOf', () => {
  it('counts the weeks passed over for the twelve, the newest one too, and none before them', () => {
    const out = (...counts: (number | null)[]) => {
      const all = weeks(...counts);
      return leftOutOf(all, comparable(all) ?? []);
    };
    expect(out(...times(12, 5))).toBe(0);
    expect(out(null, ...times(12, 5), null)).toBe(1);
    expect(out(null, 5, null, ...times(11, 5), null)).toBe(2);
    expect(out(null, 5)).toBe(0);
  });
});

describe('changeOf', () => {
  it('claims nothing before twelve weeks have ended', () => {
    expect(changeOf(weeks(...times(4, 0), ...times(7, 30)))).toBeNull();
  });

  it('tells a clear fall and a clear rise', () => {
    expect(changeOf(weeks(...times(4, 4), ...times(8, 10)))).toBe('fewer');
    expect(changeOf(weeks(...times(4, 20), ...times(8, 8)))).toBe('more');
  });

  it('goes on telling it while the score is between one and two, and not if it began there', () => {
    const between = [...times(4, 7), ...times(8, 10)];
    expect(Math.abs(changeScore(between))).toBeGreaterThan(1);
    expect(Math.abs(changeScore(between))).toBeLessThan(2);
    expect(changeOf(weeks(...between))).toBeNull();
    const after = [10, 7, 6, 3, 3, 8, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10];
    const score = Math.abs(changeScore(after.slice(0, 12)));
    expect(score).toBeGreaterThan(1);
    expect(score).toBeLessThan(2);
    expect(changeOf(weeks(...after))).toBe('fewer');
  });

  it('never tells what the newest score speaks against', () => {
    const counts = fc.array(fc.option(fc.nat(40), { freq: 8 }), { maxLength: 40 });
    fc.assert(
      fc.property(counts, (all) => {
        const claimed = changeOf(weeks(...all));
        const compared = comparable(weeks(...all));
        if (!compared) {
          expect(claimed).toBeNull();
          return;
        }
        const score = changeScore(compared.map(({ pauses }) => pauses));
        if (claimed) expect(claimed === 'fewer' ? -score : score).toBeGreaterThanOrEqual(1);
        if (Math.abs(score) >= 2) expect(claimed).not.toBeNull();
      }),
    );
  });
});

/** Judges week after week, as somebody's year goes by; `meanOf` tells the mean of a week. Yields what is claimed after each. */
function* judged(random: Random, arrivals: Arrivals, weeks: number, meanOf: (week: number) => number) {
  const counts: number[] = [];
  let claimed: Change | null = null;
  for (let week = 0; week < weeks; week++) {
    counts.unshift(countOf(random, meanOf(week), arrivals));
    claimed = nextChange(claimed, counts.length < 12 ? null : changeScore(counts.slice(0, 12)));
    yield { week, claimed };
  }
}

const YEARS = 2_000 * TORTURE;

describe(`${YEARS} simulated years`, () => {
  it.each<[Arrivals, number, number]>([
    ['even', 3, 1.5],
    ['even', 7, 1.5],
    ['even', 15, 1.5],
    ['bursty', 3, 2.5],
    ['bursty', 7, 2.5],
    ['bursty', 15, 2.5],
  ])('without a change, %s, %i a week: at most %s false episodes a year', (arrivals, mean, most) => {
    const random = seeded(mean);
    let episodes = 0;
    let before: Change | null = null;
    // One long life: each year after the first twelve weeks is like any other.
    for (const { claimed } of judged(random, arrivals, 12 + YEARS * 52, () => mean)) {
      if (claimed !== null && claimed !== before) episodes += 1;
      before = claimed;
    }
    expect(episodes / YEARS).toBeLessThanOrEqual(most);
  });

  it.each<[Arrivals, number, number]>([
    ['even', 7, 0.5],
    ['bursty', 7, 0.37],
    ['even', 15, 0.8],
  ])(
    'with a fall by two fifths, %s, %i a week: claimed within six weeks in at least %s of them',
    (arrivals, mean, least) => {
      const random = seeded(mean + 100);
      let found = 0;
      for (let year = 0; year < YEARS; year++) {
        const falls = (week: number) => (week < 26 ? mean : mean * 0.6);
        let claimed = false;
        for (const judgement of judged(random, arrivals, 32, falls))
          if (judgement.week >= 26 && judgement.claimed === 'fewer') claimed = true;
        if (claimed) found += 1;
      }
      expect(found / YEARS).toBeGreaterThanOrEqual(least);
    },
  );
});
