import { isTextOver, wordsEnd } from '../../policy/own-text';
import { database } from '../database';
import { hasAnswerOver } from '../erase-what';
import { readSettings } from '../read/settings';
import { dropSealed } from '../sealed/fields';

/**
 * Forgets what was written in passing and has had the days the user chose at `now` (epoch ms), and drafts. Part of the
 * transaction it is called in; that has to have attempts, settings and texts.
 */
export async function forgetWords(now: number): Promise<void> {
  const { attempts, settings, texts } = database;
  await database.transaction('rw', attempts, settings, texts, async () => {
    const end = wordsEnd((await readSettings()).wordDays, now);
    await texts.filter((text) => isTextOver(text, end, now)).delete();
    await attempts
      .where('at')
      .below(end)
      .filter((attempt) => hasAnswerOver(attempt, end))
      .modify((attempt, ref) => {
        ref.value = { ...dropSealed(attempt, 'note'), note: null };
      });
  });
}
