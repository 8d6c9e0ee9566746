import { daysInWeek, millisecondsInDay, millisecondsInHour } from 'date-fns/constants';
import type { Attempt } from '../attempt';
import type { VisitAnswer } from '../check-in';
import { wallClock } from './index';

/** Hours at which a day may begin, and weekdays a week may begin with (0 for Sunday). */
export const DAY_STARTS = [0, 1, 2, 3, 4, 5] as const;
export const WEEK_STARTS = [1, 0, 6] as const;

/** How a person cuts their time: the hour (0 to 5) at which a day begins, the weekday (0 for Sunday) that begins a week. */
export interface Cut {
  dayStart: number;
  weekStart: number;
}

/** A moment where the person is: epoch ms, and minutes east of UTC. */
export interface Here {
  at: number;
  offset: number;
}

/** How a look felt, and what was going on. */
export type Answered = Pick<VisitAnswer, 'felt'> & { going: readonly string[] };

/** A row as the statistics need it, put on the person's own calendar and joined with its check-in. */
export interface Placed
  extends Pick<
    Attempt,
    | 'id'
    | 'at'
    | 'offset'
    | 'personId'
    | 'kind'
    | 'outcome'
    | 'minutes'
    | 'urge'
    | 'urgeAfter'
    | 'feelings'
    | 'exercise'
  > {
  /** Number of its day (days since 1 January 1970), as this person cuts days. */
  day: number;
  /** Whole hours since that day began, 0 to 23. */
  hour: number;
  /** Type of a pull noted by hand, else `null`. */
  pull: string | null;
  expected: NonNullable<Attempt['expected']> | null;
  felt: VisitAnswer['felt'] | null;
  going: readonly string[] | null;
  /** Whether both pulls were asked in order, before and after an exercise. */
  inOrder: boolean;
}

/** The day and whole hour of a wall clock. */
export const dayAndHour = (clock: number, dayStart: number) => {
  const time = clock - dayStart * millisecondsInHour;
  const day = Math.floor(time / millisecondsInDay);
  return { day, hour: Math.floor((time - day * millisecondsInDay) / millisecondsInHour) };
};

/** The day and hour it is. */
export const dayNow = ({ at, offset }: Here, { dayStart }: Pick<Cut, 'dayStart'>) =>
  dayAndHour(wallClock(at, offset), dayStart);

/**
 * The day and hour something happened, by the offset that was true then: the one rule by which a day is counted. Nothing that
 * happened is later than it is `now` where the person is: whoever travels west over the date line comes to a day that was over
 * already, and what happened since is of today.
 */
export function dayOf(then: Here, now: Here, { dayStart }: Pick<Cut, 'dayStart'>) {
  const own = wallClock(then.at, then.offset);
  return dayAndHour(then.at <= now.at ? Math.min(own, wallClock(now.at, now.offset)) : own, dayStart);
}

/** Puts a row on the calendar. */
export function place(row: Attempt, answer: Answered | undefined, now: Here, cut: Cut): Placed {
  return {
    ...dayOf(row, now, cut),
    id: row.id,
    at: row.at,
    offset: row.offset,
    personId: row.personId,
    kind: row.kind,
    outcome: row.outcome,
    minutes: row.minutes,
    urge: row.urge,
    urgeAfter: row.urgeAfter,
    feelings: row.feelings,
    exercise: row.exercise,
    pull: row.kind === 'urge' ? row.note : null,
    expected: row.expected ?? null,
    felt: answer?.felt ?? null,
    going: answer?.going ?? null,
    inOrder: row.pullsInOrder === true,
  };
}

/** Weekday of a day, 0 for Sunday: 1 January 1970 was a Thursday. */
export const weekdayOf = (day: number): number => (((day + 4) % daysInWeek) + daysInWeek) % daysInWeek;

/** First day of the week a day is in. */
export const weekOf = (day: number, { weekStart }: Pick<Cut, 'weekStart'>): number =>
  day - ((weekdayOf(day) - weekStart + daysInWeek) % daysInWeek);

/** A day on somebody's calendar lies no further than so many days from that of UTC. */
export const ZONE_DAYS = 2;

/** Those of rows, given oldest first, that began at or after `from` (epoch ms). However many came before, they are not looked at. */
export const lastFrom = <T extends { at: number }>(rows: readonly T[], from: number): T[] =>
  rows.slice(rows.findLastIndex(({ at }) => at < from) + 1);
