import { database } from '../database';
import { time } from '../rows';

/** The mark of when everything was last saved to a file (epoch ms). */
export const SAVED = 'saved';

/** When everything was last saved to a file (epoch ms), or `null`. */
export async function readSavedAt(): Promise<number | null> {
  const at = (await database.marks.get(SAVED))?.count;
  return time.safeParse(at).success ? (at ?? null) : null;
}
