import { database } from '../database';

/** The mark of when everything was last saved to a file (epoch ms). */
export const SAVED = 'saved';

/** When everything was last saved to a file (epoch ms), or `null`. */
export async function readSavedAt(): Promise<number | null> {
  return (await database.marks.get(SAVED))?.count ?? null;
}
