import type { Placed } from '@/lib/attempts/statistics/place';

/** A pause that was left, on the calendar; give what matters to the test. */
export const placed = (part: Partial<Placed> = {}): Placed => ({
  offset: 0,
  id: '',
  at: 0,
  day: 0,
  hour: 0,
  personId: 'p1',
  kind: 'profile',
  outcome: 'left',
  minutes: null,
  urge: null,
  urgeAfter: null,
  feelings: null,
  exercise: null,
  pull: null,
  expected: null,
  felt: null,
  going: null,
  inOrder: false,
  ...part,
});
