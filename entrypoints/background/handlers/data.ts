import { awake } from '@/lib/browser/awake';
import type { Answer, Data } from '@/lib/messages/protocol';
import { bringIn } from '@/lib/storage/background/bring-in';
import { database } from '@/lib/storage/database';
import { checkOpen } from '@/lib/storage/read/lock';
import { SAVED } from '@/lib/storage/read/saved';

/** Takes over the file a page has read into `lull-import`. @throws LockedError while words are locked. */
export async function bringInFile({ token, ...asked }: Data<'bringIn'>): Promise<Answer<'bringIn'>> {
  await checkOpen();
  return { changed: await awake(() => bringIn(token, { now: Date.now(), ...asked })) };
}

/** Notes that everything was saved to a file now. */
export async function noteSaved(): Promise<void> {
  await database.marks.put({ id: SAVED, count: Date.now() });
}
