import type { Attempt } from '../attempts/attempt';
import type { BackupTable } from '../attempts/backup';
import { isAnswerOver, isTextOver, type WordDays, wordsEnd } from '../policy/own-text';
import type { FileSetting } from './file-rows';
import type { ImportDatabase } from './import-database';
import { joined } from './merge';
import { DEFAULT_SETTINGS } from './read/settings';
import { rowsHere } from './rows-here';
import type { OwnText } from './schema';

/*
 * What a file does to words that stay for some days: those whose days are over would be forgotten again at once, and a shorter
 * time is taken over only by who asked for it.
 */

/** Whether a row has words from before `end` (epoch ms), which have had their days at `now`. */
export function hasWordsOver(table: string, row: object, end: number, now: number): boolean {
  if (table === 'attempts') return isAnswerOver(row as Attempt, end);
  return table === 'texts' && isTextOver(row as OwnText, end, now);
}

/** Whether a setting of a file is newer than the one here and would have words go sooner. */
export function isShorter(incoming: FileSetting, here: FileSetting | undefined, now: number): boolean {
  if (incoming.name !== 'wordDays' || (here && joined('settings', here, incoming, now) !== incoming))
    return false;
  const daysOf = (value: unknown) => (value as WordDays) ?? Number.POSITIVE_INFINITY;
  return daysOf(incoming.value) < daysOf(here ? here.value : DEFAULT_SETTINGS.wordDays);
}

/** The choice of how long words stay: in the file, and here. */
async function wordDaysIn(from: ImportDatabase): Promise<(FileSetting | undefined)[]> {
  const name = 'wordDays';
  const incoming = (await from.rowsOf('settings').get(name)) as FileSetting | undefined;
  const [here] = (await rowsHere('settings', [{ name }])) as [FileSetting | undefined];
  return [incoming, here];
}

/** How many days words stay by a choice of the file that would have some of them go, or `null`. */
export async function shorterDays(from: ImportDatabase, now: number): Promise<number | null> {
  const [incoming, here] = await wordDaysIn(from);
  return incoming && isShorter(incoming, here, now) ? (incoming.value as number) : null;
}

/** Before which moment (epoch ms) words have had their days once the file is in. */
export async function wordsEndWith(
  from: ImportDatabase,
  { now, shorter = false }: { now: number; shorter?: boolean },
): Promise<number> {
  const [incoming, here] = await wordDaysIn(from);
  const newer = incoming && (!here || joined('settings', here, incoming, now) === incoming);
  const last = newer && (shorter || !isShorter(incoming, here, now)) ? incoming : here;
  return wordsEnd((last ? last.value : DEFAULT_SETTINGS.wordDays) as WordDays, now);
}

/** A row of a file without an answer whose days are over. */
export function stillKept(table: BackupTable, row: object, end: number): object {
  return table === 'attempts' && isAnswerOver(row as Attempt, end) ? { ...row, note: null } : row;
}
