import { DAY_KINDS, HARD_DAY } from '../../policy/day-text';
import { isTextOver } from '../../policy/own-text';
import { database } from '../database';
import type { OwnText } from '../schema';

/** Texts of a day, oldest first, those whose day is over among them. */
export function dayTexts(): Promise<OwnText[]> {
  return database.texts
    .where('kind')
    .anyOf(...DAY_KINDS, HARD_DAY)
    .sortBy('at');
}

/**
 * Erases the texts whose day is over at `now` (epoch ms), and resolves to when the next one goes, or `null`. The clock of the
 * moment decides: words that wait for a day are better gone a day early than read in another hour.
 */
export async function forgetDayTexts(now: number): Promise<number | null> {
  const texts = await dayTexts();
  const over = texts.filter((text) => isTextOver(text, Number.NEGATIVE_INFINITY, now));
  if (over.length > 0) await database.texts.bulkDelete(over.map(({ id }) => id));
  const ends = texts.flatMap((text) => (over.includes(text) ? [] : (text.until ?? [])));
  return ends.length > 0 ? Math.min(...ends) : null;
}
