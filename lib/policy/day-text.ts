import { minutesInHour } from 'date-fns/constants';

/*
 * Texts that wait for one day and go with it: a thought that was given a time (`later`), a message that waits a day
 * (`waiting`), a plan for a hard day ahead. A day begins at the hour the user set, so that a late night belongs to the day before.
 */

/** Kinds of texts that go with their day. They are in no file. */
export const DAY_KINDS = ['later', 'waiting'] as const;
export type DayKind = (typeof DAY_KINDS)[number];
export const isDayKind = (kind: string): kind is DayKind => (DAY_KINDS as readonly string[]).includes(kind);
/** A plan for a hard day, which is its `about` (YYYY-MM-DD). It goes with its day too, and until then it is in a file. */
export const HARD_DAY = 'hard-day';
/** Whether a text is gone once its `until` is over. */
export const goesWithItsDay = (kind: string): boolean => isDayKind(kind) || kind === HARD_DAY;
/** No hard day is further ahead (years). */
const YEARS_AHEAD = 2;

/** A thought gets no time in bed: these minutes after midnight are the first and the last it may have. */
export const LATER_FROM = 7 * minutesInHour;
export const LATER_UNTIL = 21 * minutesInHour;
/** A time that is offered is at least an hour away, on a half hour. */
const STEP = 30;
/** When a message is shown again: nine in the morning. */
const MORNING = 9;

/** What may be shown now. */
export interface DueTexts {
  later: { id: string; text: string } | null;
  /** id */
  waiting: string | null;
  /** What was planned for today, where the popup is to say it. */
  hardDay: string | null;
}

/** When a text may be shown, and when it goes (epoch ms). */
export interface Day {
  due: number;
  until: number;
}

const clock = (now: number, zone: string) =>
  Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone);

const atMinute = (day: Temporal.PlainDate, minute: number, zone: string) =>
  day.toZonedDateTime({
    timeZone: zone,
    plainTime: { hour: Math.floor(minute / minutesInHour), minute: minute % minutesInHour },
  });

/** When the day after that of `at` begins (epoch ms), for days that begin at the hour `dayStart`. */
function dayEnd(at: Temporal.ZonedDateTime, dayStart: number): number {
  const day = at.subtract({ hours: dayStart }).toPlainDate().add({ days: 1 });
  return atMinute(day, dayStart * minutesInHour, at.timeZoneId).epochMilliseconds;
}

/** Whether a thought may have this time (minutes after midnight): by day, and not close to sleep. */
export const isAwake = (minute: number): boolean => minute >= LATER_FROM && minute <= LATER_UNTIL;

/** A time to begin with (minutes after midnight): in an hour or a little more, or in the morning. */
export function laterOffered(now: number, zone: string): number {
  const { hour, minute } = clock(now, zone);
  const soon = Math.ceil((hour * minutesInHour + minute + 2 * STEP) / STEP) * STEP;
  if (soon > LATER_UNTIL) return MORNING * minutesInHour;
  return Math.max(soon, LATER_FROM);
}

/** The next time the clock shows this minute after midnight, in the time zone `zone` (IANA id). */
export function laterDay(minute: number, now: number, zone: string, dayStart: number): Day {
  const here = clock(now, zone);
  const today = atMinute(here.toPlainDate(), minute, zone);
  const due =
    today.epochMilliseconds > now ? today : atMinute(here.toPlainDate().add({ days: 1 }), minute, zone);
  return { due: due.epochMilliseconds, until: dayEnd(due, dayStart) };
}

/** The day after that of `now`, from the morning on: nobody reads their own message again in the same night. */
export function nextDay(now: number, zone: string, dayStart: number): Day {
  const here = clock(now, zone);
  const day = here.subtract({ hours: dayStart }).toPlainDate().add({ days: 1 });
  const due = atMinute(day, MORNING * minutesInHour, zone);
  return { due: due.epochMilliseconds, until: dayEnd(due, dayStart) };
}

/** The day it is (YYYY-MM-DD), for days that begin at the hour `dayStart`. */
export const dayAt = (now: number, zone: string, dayStart: number): string =>
  clock(now, zone).subtract({ hours: dayStart }).toPlainDate().toString();

/** Whether a text is a day there is, as a calendar field writes it (YYYY-MM-DD). */
export function isDate(day: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return false;
  try {
    return Temporal.PlainDate.from(day).toString() === day;
  } catch {
    return false;
  }
}

/** The first and the last day (YYYY-MM-DD) a plan can be made for on the day `today`. */
export const daysAhead = (today: string): [string, string] => [
  today,
  Temporal.PlainDate.from(today).add({ years: YEARS_AHEAD }).toString(),
];

/** When a day is over (epoch ms). */
export function endOfDay(day: string, zone: string, dayStart: number): number {
  const next = Temporal.PlainDate.from(day).add({ days: 1 });
  return atMinute(next, dayStart * minutesInHour, zone).epochMilliseconds;
}
