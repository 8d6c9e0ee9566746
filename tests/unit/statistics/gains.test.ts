import { millisecondsInDay as DAY, millisecondsInHour as HOUR } from 'date-fns/constants';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BETWEEN_MOST_MS, longestBetweenLooks, steadied, turnedBack } from '@/lib/attempts/statistics/gains';
import { placed } from './rows';

const NOW = Date.UTC(2026, 10, 26, 21);
const look = (hoursAgo: number) => placed({ at: NOW - hoursAgo * HOUR, outcome: 'continued' });

describe('longestBetweenLooks', () => {
  it.each([
    ['no look at all', [], null],
    ['the last look longer ago than seven days', [look(200), look(169)], null],
    ['one look, which ended nothing', [look(35)], { ms: 35 * HOUR, running: true }],
    [
      'a time that ended is longer than the running one',
      [look(60), look(10)],
      { ms: 50 * HOUR, running: false },
    ],
    ['the running one is longer', [look(60), look(40)], { ms: 40 * HOUR, running: true }],
    ['one that began long before is seven days', [look(900), look(10)], { ms: 7 * DAY, running: false }],
    [
      'one that ended before these days is none',
      [look(900), look(170), look(5)],
      { ms: 165 * HOUR, running: false },
    ],
  ])('is right with %s', (_, looks, longest) => {
    expect(longestBetweenLooks(looks, NOW)).toEqual(longest);
  });

  it('counts looks alone', () => {
    const others = (['left', 'closed', 'practical', 'open', 'logged'] as const).map((outcome) =>
      placed({ at: NOW - HOUR, outcome }),
    );
    expect(longestBetweenLooks([look(20), ...others], NOW)).toEqual({ ms: 20 * HOUR, running: true });
  });

  it('is never negative nor longer than seven days, in any order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -48, max: 400 }), { maxLength: 30 }), (hours) => {
        const looks = hours.map(look);
        const longest = longestBetweenLooks(looks, NOW);
        expect(longestBetweenLooks([...looks].reverse(), NOW)).toEqual(longest);
        if (longest === null) return;
        expect(longest.ms).toBeGreaterThanOrEqual(0);
        expect(longest.ms).toBeLessThanOrEqual(BETWEEN_MOST_MS);
      }),
    );
  });
});

it('turnedBack counts what was left and what was closed', () => {
  const rows = (['left', 'closed', 'continued', 'practical', 'open', 'logged'] as const).map((outcome) =>
    placed({ outcome }),
  );
  expect(turnedBack(rows)).toBe(2);
});

it('steadied counts exercises in pauses and outside, and pulls', () => {
  const rows = [
    placed({ exercise: 'slow-breath' }),
    placed({ exercise: 'still', outcome: 'continued' }),
    placed(),
    placed({ kind: 'urge', outcome: 'logged', pull: 'text' }),
  ];
  expect(steadied(rows, [{ at: 1 }])).toEqual({ exercises: 3, pulls: 1 });
});
