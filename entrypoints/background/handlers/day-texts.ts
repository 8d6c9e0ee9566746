import type { Answer, Data } from '@/lib/messages/protocol';
import {
  type DueTexts,
  dayAt,
  daysAhead,
  endOfDay,
  HARD_DAY,
  isAwake,
  isDate,
  isDayKind,
  laterDay,
  nextDay,
} from '@/lib/policy/day-text';
import { isTextOver } from '@/lib/policy/own-text';
import { dayTexts } from '@/lib/storage/background/day-texts';
import { database } from '@/lib/storage/database';
import { checkOpen } from '@/lib/storage/read/lock';
import { readSettings } from '@/lib/storage/read/settings';
import type { OwnText } from '@/lib/storage/schema';
import { isLocked } from '@/lib/storage/sealed/fields';
import { MOST, MOST_ELSE } from './texts';

/**
 * Keeps a text for one day, or says what is in the way: a thought, of which nothing need be written, until its time; a message
 * until tomorrow. `due` (epoch ms) is when the popup may show it.
 */
export async function putOff({ kind, text, minute }: Data<'putOff'>): Promise<Answer<'putOff'>> {
  const words = text.trim();
  if (words === '' && kind === 'waiting') return { saved: false, problem: 'textEmpty' };
  if (words.length > (MOST[kind] ?? MOST_ELSE)) return { saved: false, problem: 'textTooLong' };
  if (kind === 'later' && (minute === null || !isAwake(minute))) return { saved: false, problem: 'timeLate' };
  const { dayStart } = await readSettings();
  const at = Date.now();
  const zone = Temporal.Now.timeZoneId();
  const day = minute === null ? nextDay(at, zone, dayStart) : laterDay(minute, at, zone, dayStart);
  await database.texts.put({ id: crypto.randomUUID(), kind, text: words, at, ...day, about: null });
  return { saved: true, due: day.due };
}

/** Keeps a plan for a hard day that is still to come, or says what is in the way. */
export async function saveHardDay({ day, text }: Data<'saveHardDay'>): Promise<Answer<'saveHardDay'>> {
  const words = text.trim();
  const at = Date.now();
  const zone = Temporal.Now.timeZoneId();
  const { dayStart } = await readSettings();
  const [first, last] = daysAhead(dayAt(at, zone, dayStart));
  if (!isDate(day) || day < first || day > last) return { saved: false, problem: 'dayWrong' };
  if (words === '') return { saved: false, problem: 'textEmpty' };
  if (words.length > MOST_ELSE) return { saved: false, problem: 'textTooLong' };
  const until = endOfDay(day, zone, dayStart);
  await database.texts.put({ id: crypto.randomUUID(), kind: HARD_DAY, text: words, at, until, about: day });
  return { saved: true };
}

const isDue = (text: OwnText, now: number): boolean =>
  (text.due ?? 0) <= now && !isTextOver(text, Number.NEGATIVE_INFINITY, now);

/** What was put off until now (epoch ms). */
export async function readDue(now: number): Promise<DueTexts> {
  const [texts, { hardDayLine, dayStart }] = await Promise.all([dayTexts(), readSettings()]);
  const open = texts.filter((text) => !isLocked(text));
  const due = open.filter((text) => isDue(text, now));
  const later = due.find(({ kind }) => kind === 'later');
  const waiting = due.find(({ kind }) => kind === 'waiting');
  const today = dayAt(now, Temporal.Now.timeZoneId(), dayStart);
  const planned = hardDayLine && open.filter(({ kind, about }) => kind === HARD_DAY && about === today);
  return {
    later: later ? { id: later.id, text: later.text } : null,
    waiting: waiting?.id ?? null,
    hardDay: planned && planned.length > 0 ? planned.map(({ text }) => text).join(' · ') : null,
  };
}

/** The words of a text that was put off, erased in the same transaction; `null` where its day is over. `now` is epoch ms. Rejects while words are locked. */
export function takeDue(id: string, now: number): Promise<string | null> {
  const { marks, texts } = database;
  return database.transaction('rw', texts, marks, async () => {
    // It is erased as it is read, so never unread.
    await checkOpen();
    const text = await texts.get(id);
    if (!text || !isDayKind(text.kind)) return null;
    await texts.delete(id);
    return isDue(text, now) ? text.text : null;
  });
}
