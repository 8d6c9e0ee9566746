import { daysInWeek } from 'date-fns/constants';
import type { Attempt } from './attempt';
import type { Span } from './span';
import { dayIn, EARLIER_WEEKS, localDay, usualRange, WEEKS_NEEDED } from './statistics';

/** How many weeks in a row have to be quieter, so that one holiday is not taken for a change. */
export const QUIETER_WEEKS = 2;
/** Fewer urges than this in the earlier weeks together are too few to compare with. */
const URGES_NEEDED = 20;

interface Weeks {
  /** Pauses and urges noted by hand. */
  urges: readonly Pick<Attempt, 'at' | 'offset' | 'outcome'>[];
  /** When Lull came into use (epoch ms). */
  since: number;
  /** When nothing was paused: a week with such a time in it says nothing. */
  away: readonly Span[];
}

/**
 * Whether each of the last two full weeks had fewer urges than is usual for this person. A full week is seven local days,
 * today left out; today, `since` and `away` are told by the clock of `zone` (IANA id), each urge by its own offset. A fall is
 * claimed only below the usual range of at least three earlier full weeks that hold at least twenty urges together: a count
 * taken after a high one is lower by chance alone (Barnett, van der Pols & Dobson 2005).
 */
export function quieterWeeks({ urges, since, away }: Weeks, now: number, zone: string): boolean {
  const today = dayIn(now, zone);
  const days = urges
    .filter(({ outcome }) => outcome !== 'practical')
    .map(({ at, offset: own }) => localDay(at, own));
  const begun = dayIn(since, zone);
  const apart = away.map(({ from, until }) => ({ from: dayIn(from, zone), until: dayIn(until, zone) }));
  /** Urges of the full week that began so many weeks back; `null` where the week cannot be used. */
  const week = (back: number): number | null => {
    const first = today - back * daysInWeek;
    const last = first + daysInWeek - 1;
    if (first < begun || apart.some(({ from, until }) => from <= last && until >= first)) return null;
    return days.filter((day) => day >= first && day <= last).length;
  };
  const lately = weeksBack(1, QUIETER_WEEKS).map(week);
  const earlier = weeksBack(QUIETER_WEEKS + 1, EARLIER_WEEKS)
    .map(week)
    .filter((count) => count !== null);
  const sum = earlier.reduce((all, count) => all + count, 0);
  if (earlier.length < WEEKS_NEEDED || sum < URGES_NEEDED) return false;
  const { low } = usualRange(earlier);
  return lately.every((count) => count !== null && count < low);
}

const weeksBack = (first: number, count: number): number[] =>
  Array.from({ length: count }, (_, index) => first + index);
