import { allRows, noRows } from '../../attempts/backup';
import { isPause, type Judging, shorterDays, walkFile } from '../compare';
import { database } from '../database';
import { ImportDatabase } from '../import-database';
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
  /** Rows here that were deleted where the file is from. */
  gone: number;
  /** How many of these are profiles: the pause before them goes. */
  stopped: number;
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
  const none = { fresh: 0, changed: 0, same: 0, deleted: 0, gone: 0, stopped: 0, pauses: 0 };
  const preview: Preview = { ...none, words: null };
  preview.pauses = await database.attempts.where('outcome').notEqual('logged').count();
  const from = new ImportDatabase();
  try {
    const days = await shorterDays(from);
    if (days !== null) preview.words = { days, over: await countWordsOver(days, judging.now) };
    const all = allRows((await from.whole.get('whole'))?.header.rows ?? noRows());
    let done = 0;
    await walkFile(from, judging, {
      gone: (gone) => {
        preview.gone += gone.length;
        preview.stopped += gone.filter(({ table }) => table === 'profiles').length;
        preview.pauses -= gone.filter(({ table, row }) => table === 'attempts' && isPause(row)).length;
      },
      judged: (table, rows) => {
        signal?.throwIfAborted();
        done += rows.length;
        onProgress?.(Math.min(1, done / Math.max(1, all)));
        for (const { verdict, row } of rows) {
          preview[verdict === 'new' ? 'fresh' : verdict] += 1;
          if (verdict === 'new' && table === 'attempts' && isPause(row)) preview.pauses += 1;
        }
      },
    });
  } finally {
    from.close();
  }
  return preview;
}
