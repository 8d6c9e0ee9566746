import { allRows, type BackupTable, noRows } from '../../attempts/backup';
import { PASSING, wordsEnd } from '../../policy/own-text';
import { isPause, isTaken, type Judged, type Judging, walkFile } from '../compare';
import { database } from '../database';
import { hasWordsOver, shorterDays } from '../file-words';
import { ImportDatabase } from '../import-database';
import { unknownIds } from '../rows-here';
import type { OwnText, Person } from '../schema';
import { hasHeldSearchesOrThreads } from './people';
import type { Taking } from './take-file';
import { countWordsOver } from './words';

/** What will be true once a file is brought in. */
export interface Preview {
  /** Rows that are not here. */
  fresh: number;
  /** Rows that are newer in the file. */
  changed: number;
  /** Rows that stay as they are here. */
  same: number;
  /** Rows of the file that were deleted here, and stay away unless they are asked back. */
  deleted: number;
  /** Answers and notes of the file that stay out, since their days are over. */
  over: number;
  /** Rows here that were deleted where the file is from. */
  gone: number;
  /** How many of these have a pause that goes with them: profiles, and people with chats or searches. */
  stopped: number;
  /** Ids of rows that were deleted there, and are not known here. */
  remembered: number;
  /** Pauses here afterwards. */
  pauses: number;
  /** A shorter time for words that is in the file and comes only when asked for: its days, and how many things here go by it. */
  words: { days: number; over: number } | null;
}

/**
 * What the file in `lull-import` will do. Changes nothing; the numbers hold as long as no row is changed meanwhile. Rejects with the
 * reason of the signal.
 */
export async function previewFile(judging: Judging, { signal, onProgress }: Taking = {}): Promise<Preview> {
  const { now } = judging;
  const pauses = await database.attempts.where('outcome').notEqual('logged').count();
  const from = new ImportDatabase();
  try {
    await from.open();
    const days = await shorterDays(from, now);
    const words = days === null ? null : { days, over: await countWordsOver(days, now) };
    const counted = new Counted({ pauses, words }, now);
    const all = allRows((await from.whole.get('whole'))?.header.rows ?? noRows());
    let done = 0;
    await walkFile(from, judging, {
      deleted: async (rows) => {
        signal?.throwIfAborted();
        counted.preview.remembered += (await unknownIds(rows)).length;
      },
      gone: (gone) => {
        for (const { table, row } of gone) counted.goes(table, row);
      },
      judged: (table, rows) => {
        signal?.throwIfAborted();
        done += rows.length;
        onProgress?.(Math.min(1, done / Math.max(1, all)));
        for (const judged of rows) counted.comes(table, judged);
      },
    });
    return counted.preview;
  } finally {
    from.close();
  }
}

/** The numbers of a preview, row by row. */
class Counted {
  readonly preview: Preview;
  readonly #now: number;
  /** Words from before this moment go by the shorter time of the file. */
  readonly #end: number;

  /** `here` is how it is now (`now`, epoch ms). */
  constructor(here: Pick<Preview, 'pauses' | 'words'>, now: number) {
    this.preview = {
      fresh: 0,
      changed: 0,
      same: 0,
      deleted: 0,
      over: 0,
      gone: 0,
      stopped: 0,
      remembered: 0,
      ...here,
    };
    this.#now = now;
    this.#end = wordsEnd(here.words?.days ?? null, now);
  }

  goes(table: string, row: object): void {
    const { preview } = this;
    preview.gone += 1;
    if (table === 'profiles' || (table === 'people' && hasHeldSearchesOrThreads(row as Person)))
      preview.stopped += 1;
    if (isAttemptPause(table, row)) preview.pauses -= 1;
    this.#forgets(table, row, -1);
  }

  comes(table: BackupTable, judged: Judged): void {
    const { verdict, row, before, over } = judged;
    const { preview } = this;
    if (over) preview.over += 1;
    if (verdict !== 'out') preview[verdict === 'new' ? 'fresh' : verdict] += 1;
    if (!isTaken(judged)) return;
    if (isAttemptPause(table, row)) preview.pauses += 1;
    if (!before) return;
    if (isAttemptPause(table, before)) preview.pauses -= 1;
    this.#forgets(table, before, -1);
    this.#forgets(table, row, 1);
  }

  #forgets(table: string, row: object, by: 1 | -1): void {
    const { words } = this.preview;
    if (words && areWords(table, row) && hasWordsOver(table, row, this.#end, this.#now)) words.over += by;
  }
}

const isAttemptPause = (table: string, row: object) => table === 'attempts' && isPause(row);
/** Whether a row is of what `countWordsOver` counts. */
const areWords = (table: string, row: object) =>
  table === 'attempts' || PASSING.includes((row as OwnText).kind);
