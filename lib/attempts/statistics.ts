import { daysInWeek, millisecondsInDay, millisecondsInMinute, millisecondsInWeek } from 'date-fns/constants';
import type { Attempt, Outcome } from './attempt';

/** How many earlier weeks are looked at, and how many a claim needs. */
export const EARLIER_WEEKS = 8;
export const WEEKS_NEEDED = 3;
/** Days looked at for the usual range of a day, and how many that needs. */
const USUAL_DAYS = 28;
const DAYS_NEEDED = 7;

/** What a pause can have become; what was logged by hand is not a pause. */
export type PauseOutcome = Exclude<Outcome, 'logged'>;
export type Counts = Record<PauseOutcome, number>;

/** Counts of one local day. `day` is the number of that calendar day, days since 1 January 1970. */
export interface DayCounts extends Counts {
  day: number;
}

/** A range, both ends included. */
export interface CountRange {
  low: number;
  high: number;
}

/** The last seven days against the weeks before them. `early`: not enough weeks to say anything. */
export interface Week {
  pauses: number;
  usual: CountRange | null;
  change: 'fewer' | 'usual' | 'more' | 'early';
}

type Seen = Pick<Attempt, 'at' | 'offset' | 'outcome'>;

/** The person's own wall clock, as if it were UTC. */
const wallClock = (at: number, offset: number): number => at + offset * millisecondsInMinute;

/**
 * Number of the local calendar day at `at`, by the `offset` that was true then. With the offset known a division is exact,
 * and a hundred thousand rows need no `Temporal` object each.
 */
export function localDay(at: number, offset: number): number {
  return Math.floor(wallClock(at, offset) / millisecondsInDay);
}

/**
 * The person's own wall clock at `at`, no later than it is `now` where they are: whoever travels west over the date line comes
 * to a day that was over already, and what happened since is of today.
 */
function wallClockUpTo(now: number, offset: number): (row: Seen) => number {
  const clock = wallClock(now, offset);
  return ({ at, offset: own }) => (at <= now ? Math.min(wallClock(at, own), clock) : wallClock(at, own));
}

/** Number of the calendar day (days since 1 January 1970) at `at` (epoch ms), by the clock of `zone` (IANA id). */
export function dayIn(at: number, zone: string): number {
  const date = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate();
  return date.since('1970-01-01').days;
}

/** Counts of nothing. */
export function noCounts(): Counts {
  return { left: 0, continued: 0, practical: 0, closed: 0, open: 0 };
}

/** Each of the last `days` local days, oldest first, today included, days without a pause too. */
export function dayCounts(attempts: readonly Seen[], now: number, offset: number, days: number): DayCounts[] {
  const first = localDay(now, offset) - days + 1;
  const table = Array.from({ length: days }, (_, index) => ({ day: first + index, ...noCounts() }));
  const timeOf = wallClockUpTo(now, offset);
  for (const attempt of attempts) {
    const { outcome } = attempt;
    const row = table[Math.floor(timeOf(attempt) / millisecondsInDay) - first];
    if (row && outcome !== 'logged') row[outcome] += 1;
  }
  return table;
}

/** Adds days together. */
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

/** The share that left, as two whole numbers: practical, open and logged are in neither. */
export function shareLeft(counts: Counts): { left: number; of: number } {
  const left = counts.left + counts.closed;
  return { left, of: left + counts.continued };
}

/**
 * Pauses of the last seven local days, and whether that is out of the ordinary. Earlier weeks are cut at the same time of
 * day, so that a morning is not compared with a whole day, and only count if Lull was already in use when they began.
 */
export function weekAgainstUsual(attempts: readonly Seen[], now: number, offset: number): Week {
  const pauses = attempts.filter(({ outcome }) => isPause(outcome));
  const times = pauses.map(wallClockUpTo(now, offset));
  const clock = wallClock(now, offset);
  const firstOfWeek = localDay(now, offset) - daysInWeek + 1;
  const weekStart = firstOfWeek * millisecondsInDay;
  const inWeek = (back: number): number => {
    const shift = back * millisecondsInWeek;
    return times.filter((time) => time >= weekStart - shift && time <= clock - shift).length;
  };
  const firstDay = firstLocalDay(attempts);
  const earlier: number[] = [];
  for (let back = 1; back <= EARLIER_WEEKS && firstOfWeek - back * daysInWeek >= firstDay; back++) {
    earlier.push(inWeek(back));
  }
  const count = inWeek(0);
  if (earlier.length < WEEKS_NEEDED) return { pauses: count, usual: null, change: 'early' };
  const usual = usualRange(earlier);
  const change = count < usual.low ? 'fewer' : count > usual.high ? 'more' : 'usual';
  return { pauses: count, usual, change };
}

/** What a day usually has: the middle four fifths of the last four weeks, today left out. `null`: too early to tell. */
export function usualDay(attempts: readonly Seen[], now: number, offset: number): CountRange | null {
  const today = localDay(now, offset);
  const days = Math.min(USUAL_DAYS, today - firstLocalDay(attempts));
  if (!(days >= DAYS_NEEDED)) return null;
  const perDay = dayCounts(attempts, now, offset, days + 1)
    .slice(0, -1)
    .map(pausesIn)
    .sort((a, b) => a - b);
  const at = (share: number): number => perDay[Math.round(share * (perDay.length - 1))] ?? 0;
  return { low: at(0.1), high: at(0.9) };
}

const isPause = (outcome: Outcome): boolean => outcome !== 'practical' && outcome !== 'logged';

/** Day of the first attempt; later than any day when there is none. */
function firstLocalDay(attempts: readonly Seen[]): number {
  let first = Number.POSITIVE_INFINITY;
  for (const { at, offset } of attempts) first = Math.min(first, localDay(at, offset));
  return first;
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
