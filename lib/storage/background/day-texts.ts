import { millisecondsInDay, millisecondsInHour } from 'date-fns/constants';
import { DAY_KINDS, endOfDay, HARD_DAY, isDate } from '../../policy/day-text';
import { isTextOver } from '../../policy/own-text';
import { database } from '../database';
import { readSettings } from '../read/settings';
import { fitting } from '../read/unreadable';
import type { OwnText } from '../schema';

/** When it was last looked for texts whose day is over, and when the clock was found to have leapt since (epoch ms). */
const SEEN = 'day-seen';
const LEAP = 'day-leap';
/** A clock that is so much further on (ms) than when it was last looked may be wrong. */
const LEAP_MS = 30 * millisecondsInDay;

/** Texts of a day, oldest first, those whose day is over and those that are locked among them. */
export async function dayTexts(): Promise<OwnText[]> {
  const texts = await database.texts
    .where('kind')
    .anyOf(...DAY_KINDS, HARD_DAY)
    .sortBy('at');
  return fitting('texts', texts);
}

/**
 * Erases the texts whose day is over at `now` (epoch ms), and resolves to when the next one goes, or `null`. They are shown no longer
 * from that moment on. After a leap of the clock they are erased a day later: one that is set right within a day costs nothing.
 */
export async function forgetDayTexts(now: number): Promise<number | null> {
  await placeHardDays();
  const { upTo, again } = await whatIsOver(now);
  const texts = await dayTexts();
  const over = texts.filter((text) => isTextOver(text, Number.NEGATIVE_INFINITY, upTo));
  if (over.length > 0) await database.texts.bulkDelete(over.map(({ id }) => id));
  const ends = texts.flatMap((text) => (over.includes(text) ? [] : Math.max(text.until ?? again, again)));
  return ends.length > 0 ? Math.min(...ends) : null;
}

/** A hard day ends where the person is now, who may have travelled since, or begins their days at another hour. */
async function placeHardDays(): Promise<void> {
  const days = await database.texts.where('kind').equals(HARD_DAY).toArray();
  if (days.length === 0) return;
  const { dayStart } = await readSettings();
  const zone = Temporal.Now.timeZoneId();
  for (const { id, about, until } of fitting('texts', days)) {
    if (about === null || !isDate(about)) continue;
    const end = endOfDay(about, zone, dayStart);
    if (end !== until) await database.texts.update(id, { until: end });
  }
}

/** Up to when what is over is erased, and when to look again at the soonest (epoch ms). */
async function whatIsOver(now: number): Promise<{ upTo: number; again: number }> {
  const [seen, leap] = (await database.marks.bulkGet([SEEN, LEAP])).map((mark) => mark?.count);
  if (seen !== undefined && leap !== undefined && now >= leap && now < leap + millisecondsInDay)
    return { upTo: seen, again: leap + millisecondsInDay };
  if (seen !== undefined && leap === undefined && now > seen + LEAP_MS) {
    await database.marks.put({ id: LEAP, count: now });
    return { upTo: seen, again: now + millisecondsInDay };
  }
  if (leap !== undefined) await database.marks.delete(LEAP);
  if (seen === undefined || leap !== undefined || Math.abs(now - seen) >= millisecondsInHour)
    await database.marks.put({ id: SEEN, count: now });
  return { upTo: now, again: now };
}
