import { daysInWeek } from 'date-fns/constants';
import { isPause } from './index';
import { type Cut, type Placed, weekdayOf } from './place';

const hoursInDay = 24;

/** Pauses by weekday and hour. Rows begin with the first day of the week, columns with the hour a day begins. */
export type Hours = number[][];

/** Counts pauses by weekday and hour. */
export function hoursOf(rows: readonly Placed[], { weekStart }: Cut): Hours {
  const hours = Array.from({ length: daysInWeek }, () => new Array<number>(hoursInDay).fill(0));
  for (const row of rows) {
    if (!isPause(row)) continue;
    const weekday = hours[(weekdayOf(row.day) - weekStart + daysInWeek) % daysInWeek] as number[];
    weekday[row.hour] = (weekday[row.hour] as number) + 1;
  }
  return hours;
}

/** Pauses in `size` hours of a weekday: `weekday` is a row, `part` which of the day's parts. */
export const inPart = (hours: Hours, { weekday, part }: { weekday: number; part: number }, size: number) =>
  partsOf(hours, size)[weekday]?.[part] ?? 0;

/** The same in parts of a day of `size` hours. */
export function partsOf(hours: Hours, size: number): Hours {
  return hours.map((day) =>
    Array.from({ length: hoursInDay / size }, (_, part) =>
      day.slice(part * size, (part + 1) * size).reduce((sum, count) => sum + count, 0),
    ),
  );
}
