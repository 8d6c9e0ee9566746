import { isTextOver, PASSING, wordsEnd } from '../../policy/own-text';
import { database } from '../database';
import { hasAnswerOver } from '../erase-what';

/** How many answers and notes have had their days at `now` (epoch ms), should they stay for `days`. */
export async function countWordsOver(days: number | null, now: number): Promise<number> {
  const { attempts, texts } = database;
  const end = wordsEnd(days, now);
  const [answers, notes] = await Promise.all([
    attempts
      .where('at')
      .below(end)
      .filter((attempt) => hasAnswerOver(attempt, end))
      .count(),
    texts
      .where('kind')
      .anyOf(...PASSING)
      .filter((text) => isTextOver(text, end, now))
      .count(),
  ]);
  return answers + notes;
}
