import { millisecondsInDay, millisecondsInMinute } from 'date-fns/constants';
import type { Attempt, Outcome } from '../attempt';

/** How many earlier weeks are looked at, and how many a usual range needs. */
export const EARLIER_WEEKS = 8;
export const WEEKS_NEEDED = 3;

/** What a pause can have become; what was logged by hand is not a pause. */
export type PauseOutcome = Exclude<Outcome, 'logged'>;
export type Counts = Record<PauseOutcome, number>;

/** A range, both ends included. */
export interface CountRange {
  low: number;
  high: number;
}

/** The person's own wall clock, as if it were UTC. */
export const wallClock = (at: number, offset: number): number => at + offset * millisecondsInMinute;

/**
 * Number of the local calendar day at `at`, by the `offset` that was true then. With the offset known a division is exact,
 * and a hundred thousand rows need no `Temporal` object each.
 */
export function localDay(at: number, offset: number): number {
  return Math.floor(wallClock(at, offset) / millisecondsInDay);
}

/** Number of the calendar day (days since 1 January 1970) at `at` (epoch ms), by the clock of `zone` (IANA id). */
export function dayIn(at: number, zone: string): number {
  const date = Temporal.Instant.fromEpochMilliseconds(Math.floor(at)).toZonedDateTimeISO(zone).toPlainDate();
  return date.since('1970-01-01').days;
}

/** Counts of nothing. */
export function noCounts(): Counts {
  return { left: 0, continued: 0, practical: 0, closed: 0, open: 0 };
}

/** Counts rows by outcome; what was logged by hand is in none. */
export function countsOf(rows: Iterable<Pick<Attempt, 'outcome'>>): Counts {
  const counts = noCounts();
  for (const { outcome } of rows) if (outcome !== 'logged') counts[outcome] += 1;
  return counts;
}

/** Adds counts together. */
export function sumCounts(rows: readonly Counts[]): Counts {
  const sum = noCounts();
  for (const row of rows) {
    for (const outcome of Object.keys(sum) as PauseOutcome[]) sum[outcome] += row[outcome];
  }
  return sum;
}

/** Pauses taken: practical visits are not among them. */
export function pausesIn(counts: Counts): number {
  return counts.left + counts.closed + counts.continued + counts.open;
}

/** Whether a row is a pause to count: practical visits and what was noted by hand are not. */
export const isPause = ({ outcome }: Pick<Attempt, 'outcome'>): boolean =>
  outcome !== 'practical' && outcome !== 'logged';

/** The share that left, as two whole numbers: practical, open and logged are in neither. */
export function shareLeft(counts: Counts): { left: number; of: number } {
  const left = counts.left + counts.closed;
  return { left, of: left + counts.continued };
}

/**
 * Where a further week would most likely fall by chance alone: two spreads around the mean, the spread never smaller
 * than that of a Poisson count, because three weeks that look alike prove little.
 */
export function usualRange(weeks: readonly number[]): CountRange {
  const mean = weeks.reduce((sum, week) => sum + week, 0) / weeks.length;
  const variance = weeks.reduce((sum, week) => sum + (week - mean) ** 2, 0) / (weeks.length - 1);
  const spread = 2 * Math.sqrt(Math.max(variance, mean));
  return { low: Math.max(0, Math.ceil(mean - spread)), high: Math.floor(mean + spread) };
}
