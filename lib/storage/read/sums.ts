import { millisecondsInDay } from 'date-fns/constants';
import { type DaySum, isSum, sumOf } from '../../attempts/statistics/sums';
import { database } from '../database';
import { readable } from './unreadable';

/** Days of UTC (days since 1970), `until` left out. */
export interface SumDays {
  from: number;
  until: number;
}

const daysIn = ({ from, until }: SumDays) => Array.from({ length: until - from }, (_, index) => from + index);

const ofDay = (day: number) =>
  database.attempts.where('at').between(day * millisecondsInDay, (day + 1) * millisecondsInDay);

/** The sum of a day, counted from its rows. */
export async function countDay(day: number): Promise<DaySum> {
  const rows = await ofDay(day).toArray();
  return sumOf(day, readable('attempts', rows), rows.length);
}

/** The sum of each day: the one that is kept, else counted from its rows. Read at one moment. */
export function readSums(days: SumDays): Promise<DaySum[]> {
  const { attempts, sums } = database;
  return database.transaction('r', attempts, sums, async () => {
    const all = daysIn(days);
    const kept = await sums.bulkGet(all);
    return Promise.all(
      all.map((day, index) => {
        const sum = kept[index];
        return isSum(sum) ? sum : countDay(day);
      }),
    );
  });
}

/** The days of which no sum is kept, or one of another number of rows: a row was put in or taken out by other means than Lull's. */
export function unlikeSums(days: SumDays): Promise<number[]> {
  const { attempts, sums } = database;
  return database.transaction('r', attempts, sums, async () => {
    const all = daysIn(days);
    const [kept, counts] = await Promise.all([
      sums.bulkGet(all),
      Promise.all(all.map((day) => ofDay(day).count())),
    ]);
    return all.filter((_, index) => !isSum(kept[index]) || kept[index].rows !== counts[index]);
  });
}
