import { daysInWeek } from 'date-fns/constants';
import type { FullWeek } from './full-weeks';

/** Weeks compared, and the newest of them that are held against the others. */
export const COMPARED = 12;
const LATELY = 4;
/** No week older than this many is compared. */
export const OLDEST = 20;
/** A change is claimed from this score on, and until the score is below the other. */
const CLAIMED_FROM = 2;
const CLAIMED_UNTIL = 1;

export type Change = 'fewer' | 'more';

/**
 * How far the last four weeks are from the eight before: the log of the ratio of their rates, over its spread. The spread is
 * that of Poisson counts, made wider by what the weeks vary beyond it (quasi-Poisson; McCullagh & Nelder 1989). `weeks` are
 * twelve counts, newest first.
 */
export function changeScore(weeks: readonly number[]): number {
  const blocks = [weeks.slice(0, LATELY), weeks.slice(LATELY)];
  const sums = blocks.map((block) => block.reduce((sum, count) => sum + count, 0));
  const [a = 0, b = 0] = sums.map((sum) => sum + 0.5);
  let chi = 0;
  blocks.forEach((block, index) => {
    const mean = (sums[index] ?? 0) / block.length;
    if (mean > 0) chi += block.reduce((sum, count) => sum + (count - mean) ** 2 / mean, 0);
  });
  const phi = Math.max(1, chi / (weeks.length - 2));
  const ratio = a / LATELY / (b / (weeks.length - LATELY));
  return Math.log(ratio) / Math.sqrt(phi * (1 / a + 1 / b));
}

/** What is claimed after one more week: a change is claimed from a score of 2 on, and goes on until the score is below 1. */
export function nextChange(claimed: Change | null, score: number | null): Change | null {
  if (score === null) return null;
  const way: Change = score < 0 ? 'fewer' : 'more';
  if (Math.abs(score) >= CLAIMED_FROM) return way;
  return claimed === way && Math.abs(score) >= CLAIMED_UNTIL ? claimed : null;
}

/** The newest twelve weeks that count, none older than twenty; `null` when there are not so many. `weeks`: newest first. */
export function comparable(weeks: readonly FullWeek[]): FullWeek[] | null {
  const [newest] = weeks;
  if (!newest) return null;
  const oldest = newest.first - (OLDEST - 1) * daysInWeek;
  const counting = weeks.filter(({ first, out }) => out === null && first >= oldest).slice(0, COMPARED);
  return counting.length === COMPARED ? counting : null;
}

/** How many weeks were left out to find these twelve. Both: newest first. */
export function leftOutOf(weeks: readonly FullWeek[], compared: readonly FullWeek[]): number {
  const oldest = compared.at(-1)?.first ?? Number.POSITIVE_INFINITY;
  return weeks.filter(({ first, out }) => out !== null && first > oldest).length;
}

/**
 * Whether there are fewer or more pauses, judged at the end of each week; `null`: no clear change. `weeks` are all that have
 * ended, newest first, because what was claimed before goes on for a while.
 */
export function changeOf(weeks: readonly FullWeek[]): Change | null {
  let claimed: Change | null = null;
  for (let end = weeks.length - COMPARED; end >= 0; end--) {
    const compared = comparable(weeks.slice(end, end + OLDEST));
    claimed = nextChange(claimed, compared && changeScore(compared.map(({ pauses }) => pauses)));
  }
  return claimed;
}
