import { daysInWeek } from 'date-fns/constants';
import type { Span } from '../span';
import { type Counts, isPause, noCounts } from './index';
import { type Cut, weekOf } from './place';
import type { Glimpse } from './sums';

/** What one bar stands for. */
export type Unit = 'day' | 'week' | 'month' | 'quarter' | 'year';

/** The most bars of a chart: with their four layers no more than 400 marks, and the days of twelve full weeks and the one that runs. */
export const BARS_MOST = 91;

/** One bar: the days from `first` to `last`, both included. */
export interface Bar extends Counts {
  first: number;
  last: number;
  /** A break was in it. */
  broken: boolean;
  /** It goes on. */
  running: boolean;
}

/** Days from `first` to `last`, both included. */
export interface Days {
  first: number;
  last: number;
}

const EPOCH = '1970-01-01';
const MONTHS: Partial<Record<Unit, number>> = { month: 1, quarter: 3, year: 12 };

const dateOf = (day: number) => Temporal.PlainDate.from(EPOCH).add({ days: day });
const dayOf = (date: Temporal.PlainDate) => date.since(EPOCH).days;

/** First day of the bar that `day` is in. */
function startOf(day: number, unit: Unit, cut: Cut): number {
  if (unit === 'day') return day;
  if (unit === 'week') return weekOf(day, cut);
  const date = dateOf(day);
  const months = MONTHS[unit] ?? 1;
  return dayOf(date.with({ day: 1, month: date.month - ((date.month - 1) % months) }));
}

function nextStart(start: number, unit: Unit): number {
  if (unit === 'day') return start + 1;
  if (unit === 'week') return start + daysInWeek;
  return dayOf(dateOf(start).add({ months: MONTHS[unit] ?? 1 }));
}

/** First days of the bars from the one with `first` in it to the one with `last` in it, and of the bar after them. */
function startsOf({ first, last }: Days, unit: Unit, cut: Cut): number[] {
  const starts = [startOf(first, unit, cut)];
  for (let start = starts[0] as number; start <= last; ) {
    start = nextStart(start, unit);
    starts.push(start);
  }
  return starts;
}

/** The unit that was wished, or the next larger one with few enough bars. */
export function unitFor(days: Days, wished: Unit, cut: Cut): Unit {
  const units: Unit[] = ['day', 'week', 'month', 'quarter', 'year'];
  return (
    units.slice(units.indexOf(wished)).find((unit) => startsOf(days, unit, cut).length - 1 <= BARS_MOST) ??
    'year'
  );
}

/**
 * Each bar of these days, oldest first, those without a pause too. What lies before the first pause is missing, not zero:
 * `days` begins there at the earliest. `breaks` are days, both ends included.
 */
export function outcomeBars(
  rows: readonly Glimpse[],
  days: Days,
  unit: Unit,
  cut: Cut,
  breaks: readonly Span[] = [],
): Bar[] {
  const starts = startsOf(days, unit, cut);
  const bars = starts.slice(0, -1).map((first, index): Bar => {
    const last = (starts[index + 1] as number) - 1;
    return {
      ...noCounts(),
      first,
      last,
      running: days.last >= first && days.last < last,
      broken: breaks.some(({ from, until }) => from <= last && until >= first),
    };
  });
  let index = 0;
  // Rows come nearly in order, so the bar is nearly always the last one or one beside it.
  for (const { day, outcome } of rows) {
    if (outcome === 'logged' || day < days.first || day > days.last) continue;
    while (day < (starts[index] as number)) index -= 1;
    while (day >= (starts[index + 1] as number)) index += 1;
    (bars[index] as Bar)[outcome] += 1;
  }
  return bars;
}

/** A day's average over the seven days around it, as pauses a week. */
export interface Average {
  day: number;
  /** The sum of the seven days. */
  week: number;
}

/**
 * The moving average of seven days, centred, in stretches without a gap. It has no value where one of the seven days lies
 * outside `days` or in a break: so it meets the top of each whole week and ends three days before today.
 */
export function weekAverages(
  rows: readonly Glimpse[],
  { first, last }: Days,
  breaks: readonly Span[],
): Average[][] {
  const perDay = new Array<number>(Math.max(0, last - first + 1)).fill(0);
  for (const row of rows) {
    const index = row.day - first;
    if (isPause(row) && index >= 0 && index < perDay.length) perDay[index] = (perDay[index] as number) + 1;
  }
  const away = (from: number, until: number) =>
    breaks.some((span) => span.from <= until && span.until >= from);
  const stretches: Average[][] = [];
  let stretch: Average[] = [];
  for (let day = first + 3; day + 3 <= last; day++) {
    if (away(day - 3, day + 3)) {
      if (stretch.length > 0) stretches.push(stretch);
      stretch = [];
      continue;
    }
    const week = perDay.slice(day - 3 - first, day + 4 - first).reduce((sum, count) => sum + count, 0);
    stretch.push({ day, week });
  }
  return stretch.length > 0 ? [...stretches, stretch] : stretches;
}
