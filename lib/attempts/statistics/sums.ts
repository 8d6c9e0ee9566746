import { millisecondsInDay, millisecondsInHour } from 'date-fns/constants';
import { type Attempt, OUTCOMES } from '../attempt';
import { type PauseOutcome, wallClock } from './index';
import { type Cut, dayAndHour, type Placed } from './place';

/** What the first glance of Overview needs of a pause. */
export type Glimpse = Pick<Placed, 'at' | 'day' | 'hour' | 'outcome'>;

/** Pauses of one hour that ended alike: the hour by the person's own wall clock (hours since 1970), the outcome, how many. */
type Cell = [hour: number, outcome: PauseOutcome, count: number];

/**
 * The pauses of one day, counted by hour and outcome. The day is one of UTC, so that which rows it has depends on nothing but
 * their `at`; its hours are those the person's own clock showed, so that no other hour or weekday to begin with changes it.
 */
export interface DaySum {
  /** days since 1970 */
  day: number;
  /** All rows there are of this day, those that are in no cell too. */
  rows: number;
  cells: Cell[];
}

/** The day of UTC a moment (epoch ms) is in. */
export const sumDay = (at: number): number => Math.floor(at / millisecondsInDay);

/** Whether a row is a sum; one that is not is counted anew from its rows. */
export function isSum(row: unknown): row is DaySum {
  const { rows, cells } = Object(row) as Partial<DaySum>;
  return (
    typeof rows === 'number' &&
    Array.isArray(cells) &&
    cells.every(
      (cell) =>
        Array.isArray(cell) &&
        Number.isInteger(cell[0]) &&
        OUTCOMES.includes(cell[1]) &&
        Number.isInteger(cell[2]) &&
        cell[2] <= rows,
    )
  );
}

/** Counts the attempts of a day; what was noted by hand is in no cell. `rows` is how many rows the day has, readable or not. */
export function sumOf(day: number, attempts: readonly Attempt[], rows: number): DaySum {
  const counts = new Map<string, Cell>();
  for (const { at, offset, outcome } of attempts) {
    if (outcome === 'logged') continue;
    const hour = Math.floor(wallClock(at, offset) / millisecondsInHour);
    const key = `${hour} ${outcome}`;
    const cell = counts.get(key);
    if (cell) cell[2] += 1;
    else counts.set(key, [hour, outcome, 1]);
  }
  return { day, rows, cells: [...counts.values()] };
}

/**
 * Every pause of these sums on the person's calendar, as far as a sum knows it: `at` is the beginning of its day of UTC. For days
 * that were over everywhere before the day it is.
 */
export function glimpses(sums: readonly DaySum[], { dayStart }: Pick<Cut, 'dayStart'>): Glimpse[] {
  const found: Glimpse[] = [];
  for (const { day, cells } of sums)
    for (const [hour, outcome, count] of cells) {
      const glimpse = {
        ...dayAndHour(hour * millisecondsInHour, dayStart),
        at: day * millisecondsInDay,
        outcome,
      };
      // They are only read: one stands for all that are alike.
      for (let i = 0; i < count; i++) found.push(glimpse);
    }
  return found;
}
