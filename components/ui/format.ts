import { millisecondsInDay, millisecondsInHour, millisecondsInMinute } from 'date-fns/constants';
import { i18n } from '#i18n';
import { localDay } from '@/lib/attempts/statistics';
import { offsetAt } from '@/lib/browser/clock';

const made = new Map<string, Intl.DateTimeFormat>();

/** One of each, because making one takes as long as a hundred words written with it. */
function make(locale: string | undefined, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options);
  const found = made.get(key) ?? new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options });
  made.set(key, found);
  return found;
}

/** Dates are written in the language of the words around them, not in that of the browser. */
const formatter = (options: Intl.DateTimeFormatOptions) => make(i18n.t('locale'), options);

/** Numbers too: "1,234". */
export const number = (value: number): string => value.toLocaleString(i18n.t('locale'));

/** A part of a whole: 1.15 as "115%". */
export const formatPercent = (value: number): string =>
  value.toLocaleString(i18n.t('locale'), { style: 'percent' });

/** Whether this computer writes 9:05 pm or 21:05. */
const clock = (): Intl.DateTimeFormatOptions['hourCycle'] =>
  make(undefined, { hour: 'numeric' }).resolvedOptions().hourCycle;

/** A calendar day (days since 1 January 1970), short: "3 Nov". */
export function shortDay(day: number): string {
  return formatter({ day: 'numeric', month: 'short' }).format(day * millisecondsInDay);
}

/** A calendar day with its weekday, "Tuesday 3 November", and its year where that is not clear. */
export function longDay(day: number, withYear = false): string {
  const year = withYear ? { year: 'numeric' as const } : {};
  return formatter({ weekday: 'long', day: 'numeric', month: 'long', ...year }).format(
    day * millisecondsInDay,
  );
}

/** A weekday, 0 for Sunday: "Fri" or "Friday". */
export function weekdayName(weekday: number, length: 'short' | 'long'): string {
  // 4 January 1970 was a Sunday.
  return formatter({ weekday: length }).format((weekday + 3) * millisecondsInDay);
}

/** A month, "Nov", with its year where that is new to the reader: "Jan 2026". */
export function monthName(day: number, withYear: boolean): string {
  const year = withYear ? { year: 'numeric' as const } : {};
  return formatter({ month: 'short', ...year }).format(day * millisecondsInDay);
}

/** The year of a day: "2026". */
export function yearName(day: number): string {
  return formatter({ year: 'numeric' }).format(day * millisecondsInDay);
}

/** A whole hour of the day, as this computer writes it: "10 pm" or "22". */
export function hourName(hour: number): string {
  return formatter({ hour: 'numeric', hourCycle: clock() }).format(hour * millisecondsInHour);
}

/** The day of a moment (epoch ms) by the clock here, in full. */
export const dateOf = (at: number): string => fullDate(localDay(at, offsetAt(at)) * millisecondsInDay);

/** A date in full, of a time as UTC has it (epoch ms): "24 November 2026". */
export function fullDate(at: number): string {
  return formatter({ dateStyle: 'long' }).format(at);
}

/** Time on the wall clock at `at` (epoch ms), by the `offset` that was true then. */
export function timeOfDay(at: number, offset: number): string {
  return formatter({ hour: 'numeric', minute: '2-digit', hourCycle: clock() }).format(
    at + offset * millisecondsInMinute,
  );
}

/** A moment (epoch ms) in words, by the clock here or the `offset` that was true then: "Tuesday 3 November, 21:05". */
export function moment(at: number, offset = offsetAt(at)): string {
  return `${longDay(localDay(at, offset))}, ${timeOfDay(at, offset)}`;
}
