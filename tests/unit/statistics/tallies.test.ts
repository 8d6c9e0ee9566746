import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  beforeOf,
  byKind,
  byPerson,
  expectedFelt,
  minutesOpen,
  pairsIn,
  pullPairs,
  pullsByType,
} from '@/lib/attempts/statistics/tallies';
import { hoursOf, partsOf } from '@/lib/attempts/statistics/when';
import { placed } from './rows';

describe('byPerson', () => {
  it('keeps the order of people, and puts whoever is gone last', () => {
    const rows = [
      placed({ personId: 'gone' }),
      placed({ personId: 'b' }),
      placed({ personId: 'b', outcome: 'continued' }),
      placed({ personId: 'a', outcome: 'open' }),
      placed({ personId: 'a', outcome: 'practical' }),
    ];
    expect(byPerson(rows, ['a', 'b'])).toEqual([
      { key: 'a', pauses: 1, left: 0, of: 0 },
      { key: 'b', pauses: 2, left: 1, of: 2 },
      { key: '', pauses: 1, left: 1, of: 1 },
    ]);
  });
});

it('byKind has the fullest first', () => {
  const rows = [placed({ kind: 'story' }), placed(), placed(), placed({ kind: 'urge', outcome: 'logged' })];
  expect(byKind(rows).map(({ key, pauses }) => [key, pauses])).toEqual([
    ['profile', 2],
    ['story', 1],
  ]);
});

it('pullsByType counts every type of a pull', () => {
  const pulls = ['text', 'over', 'text', null].map((pull) =>
    placed({ kind: 'urge', outcome: 'logged', pull }),
  );
  expect(pullsByType([...pulls, placed()])).toEqual([
    { key: 'text', count: 2 },
    { key: 'over', count: 1 },
  ]);
});

it('beforeOf counts each tap once a pause', () => {
  const rows = [
    placed({ feelings: ['lonely', 'lonely', 'sad'] }),
    placed({ feelings: ['sad'], going: ['night'] }),
    placed({ feelings: [], going: [] }),
    placed({ feelings: ['sad'], outcome: 'practical' }),
    placed({ feelings: ['sad'], outcome: 'logged' }),
  ];
  expect(beforeOf(rows)).toEqual({
    feelings: [
      { key: 'sad', count: 2 },
      { key: 'lonely', count: 1 },
    ],
    going: [{ key: 'night', count: 1 }],
    pauses: 2,
  });
});

it('pullPairs counts pairs that were asked in order, of an exercise', () => {
  const pair = { exercise: 'still', inOrder: true, urge: 6 };
  const rows = [
    placed({ ...pair, urgeAfter: 3 }),
    placed({ ...pair, urgeAfter: 6 }),
    placed({ ...pair, urgeAfter: 8 }),
    placed({ ...pair, urgeAfter: null }),
    placed({ ...pair, urgeAfter: 3, inOrder: false }),
    placed({ ...pair, urgeAfter: 3, exercise: null }),
  ];
  expect(pullPairs(rows)).toEqual({ pairs: 3, smaller: 1, same: 1, larger: 1 });
});

describe('expectedFelt', () => {
  it('sets what was felt against what was expected, for looks alone', () => {
    const look = { outcome: 'continued', expected: 'lighter' } as const;
    const table = expectedFelt([
      placed({ ...look, felt: 'heavier' }),
      placed({ ...look, felt: 'heavier' }),
      placed({ ...look, felt: 'lighter' }),
      placed({ ...look, felt: 'skipped' }),
      placed(look),
      placed({ ...look, expected: null, felt: 'same' }),
      placed({ ...look, outcome: 'left' }),
    ]);
    expect(table.lighter).toEqual({ lighter: 1, same: 0, heavier: 2, untold: 2 });
    expect(table.same).toEqual({ lighter: 0, same: 0, heavier: 0, untold: 0 });
    expect(pairsIn(table)).toEqual({ all: 5, answered: 3 });
  });
});

it('minutesOpen counts looks by their length', () => {
  const minutes = [1, 5, 6, 15, 16, null].map((minutes) => placed({ outcome: 'continued', minutes }));
  const practical = placed({ outcome: 'practical', minutes: 60 });
  expect(minutesOpen([...minutes, practical])).toEqual({ looks: [1, 1, 2, 1], minutes: 43 });
});

describe('hoursOf', () => {
  const cut = { dayStart: 4, weekStart: 1 };

  it('has a row a weekday from the first of the week, a column an hour from the start of the day', () => {
    // Day 0 was a Thursday, day 3 a Sunday.
    const hours = hoursOf(
      [placed({ day: 0, hour: 23 }), placed({ day: 3 }), placed({ day: -4, hour: 5 })],
      cut,
    );
    expect(hours[3]?.[23]).toBe(1);
    expect(hours[6]?.[0]).toBe(1);
    expect(hours[6]?.[5]).toBe(1);
    expect(partsOf(hours, 6)[6]).toEqual([2, 0, 0, 0]);
  });

  it('sums to the pauses, in hours and in parts', () => {
    const row = fc.record({ day: fc.integer({ min: -400, max: 400 }), hour: fc.nat(23) });
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        const hours = hoursOf(rows.map(placed), cut);
        const sum = (cells: number[][]) => cells.flat().reduce((all, count) => all + count, 0);
        expect(sum(hours)).toBe(rows.length);
        expect(sum(partsOf(hours, 6))).toBe(rows.length);
      }),
    );
  });
});
