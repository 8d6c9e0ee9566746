import { daysInWeek } from 'date-fns/constants';
import { breaksOf, type Span } from '../span';
import { type CountRange, EARLIER_WEEKS, isPause, usualRange, WEEKS_NEEDED } from './index';
import { type Cut, weekOf } from './place';
import type { Glimpse } from './sums';

/** Why a week is left out where weeks are compared; `some` for what has no words of its own. */
export type LeftOut = 'break' | 'times' | 'people' | 'first' | 'some';

/** A week that has ended. */
export interface FullWeek {
  /** Its first day. */
  first: number;
  pauses: number;
  out: LeftOut | null;
}

/** What makes a week unlike others, in days (days since 1 January 1970; both ends of a break included). */
export interface Unlike {
  /** The day Lull came into use. */
  since: number;
  /** The day of the first pause or pull. */
  began: number;
  breaks: readonly Span[];
  /** Days on which planned times were added or changed. */
  times: readonly number[];
  /** Days on which a person was added or removed. */
  people: readonly number[];
  /** The newest day on which a whole site was added or removed, if any. */
  site: number | null;
}

/** Something the person changed, as it was noted for History. */
export interface Noted {
  /** epoch ms */
  at: number;
  what: string;
  personId: string | null;
  /** A whole site was added or removed. */
  whole?: true;
}

/**
 * What makes weeks unlike others, from what was noted. `first` is when the first pause was (epoch ms) and `running` a break that
 * runs; `dayOf` gives the day of a moment (epoch ms), and `now` is one.
 */
export function unlikeOf(
  events: readonly Noted[],
  {
    first,
    running,
    now,
    dayOf,
  }: { first: number; running: Span | null; now: number; dayOf: (at: number) => number },
): Unlike {
  const days = (what: string) => events.filter((event) => event.what === what).map(({ at }) => dayOf(at));
  const sites = events.filter(({ whole }) => whole).map(({ at }) => dayOf(at));
  const breaks = breaksOf(events);
  if (running && running.from <= now)
    breaks.push({ from: running.from, until: Math.min(running.until, now) });
  return {
    since: Math.min(dayOf(first), ...days('held')),
    began: dayOf(first),
    breaks: breaks.map(({ from, until }) => ({ from: dayOf(from), until: dayOf(until) })),
    times: days('planned'),
    people: peopleChanges(events).map(dayOf),
    site: sites.length > 0 ? Math.max(...sites) : null,
  };
}

/** When a person was added, with their first pause, or removed, with their last one (epoch ms). */
function peopleChanges(events: readonly Noted[]): number[] {
  const pauses = new Map<string, number>();
  const changes: number[] = [];
  for (const { at, what, personId } of [...events].sort((a, b) => a.at - b.at)) {
    if (personId === null || (what !== 'held' && what !== 'stopped')) continue;
    const before = pauses.get(personId) ?? 0;
    const after = Math.max(0, before + (what === 'held' ? 1 : -1));
    pauses.set(personId, after);
    if ((before === 0) !== (after === 0)) changes.push(at);
  }
  return changes;
}

/**
 * Why the week that begins on `first` is left out, or `null`. A whole site makes a pause of each opening of it, so that no week
 * before is like those after.
 */
export function leftOutBy(first: number, { since, breaks, times, people, site }: Unlike): LeftOut | null {
  const last = first + daysInWeek - 1;
  const inWeek = (day: number) => day >= first && day <= last;
  if (breaks.some(({ from, until }) => from <= last && until >= first)) return 'break';
  if (first < since) return 'first';
  if (people.some(inWeek)) return 'people';
  if (times.some(inWeek)) return 'times';
  return site !== null && first <= site ? 'some' : null;
}

/** The weeks that have ended before `today`, newest first, back to the one in which Lull came into use. */
export function fullWeeks(rows: readonly Glimpse[], today: number, cut: Cut, unlike: Unlike): FullWeek[] {
  const running = weekOf(today, cut);
  const pauses = new Map<number, number>();
  const count = (day: number, some: number) =>
    pauses.set(weekOf(day, cut), (pauses.get(weekOf(day, cut)) ?? 0) + some);
  // Rows of a day mostly stand together: of a hundred thousand only the days are looked up.
  let day = 0;
  let some = 0;
  for (const row of rows) {
    if (!isPause(row)) continue;
    if (row.day !== day) {
      count(day, some);
      day = row.day;
      some = 0;
    }
    some += 1;
  }
  count(day, some);
  const weeks: FullWeek[] = [];
  const oldest = weekOf(unlike.since, cut);
  for (let first = running - daysInWeek; first >= oldest; first -= daysInWeek) {
    weeks.push({ first, pauses: pauses.get(first) ?? 0, out: leftOutBy(first, unlike) });
  }
  return weeks;
}

/** The running week so far, and where it and a whole week usually fall; `null` while it is too early to tell. */
export interface ThisWeek {
  pauses: number;
  soFar: CountRange | null;
  whole: CountRange | null;
}

/**
 * Pauses of the running week as a plain count, beside the usual range at the same hour of the same weekday. The usual ranges
 * are those of up to eight earlier weeks that count.
 */
export function thisWeek(
  rows: readonly Glimpse[],
  weeks: readonly FullWeek[],
  now: { day: number; hour: number },
  cut: Cut,
): ThisWeek {
  const running = weekOf(now.day, cut);
  const pauses = rows.filter((row) => isPause(row) && weekOf(row.day, cut) === running).length;
  const usual = weeks.slice(0, EARLIER_WEEKS).filter(({ out }) => out === null);
  if (usual.length < WEEKS_NEEDED) return { pauses, soFar: null, whole: null };
  const hourOfWeek = (day: number, hour: number) => (day - weekOf(day, cut)) * 24 + hour;
  const until = hourOfWeek(now.day, now.hour);
  const early = new Map(usual.map(({ first }) => [first, 0]));
  for (const row of rows) {
    const first = weekOf(row.day, cut);
    const before = early.get(first);
    if (before !== undefined && isPause(row) && hourOfWeek(row.day, row.hour) <= until)
      early.set(first, before + 1);
  }
  return {
    pauses,
    soFar: usualRange([...early.values()]),
    whole: usualRange(usual.map((week) => week.pauses)),
  };
}
