import { awake } from '@/lib/browser/awake';
import { report } from '@/lib/browser/report';
import type { Answer, Data } from '@/lib/messages/protocol';
import { isTooShort } from '@/lib/policy/passphrase';
import { turnOn } from '@/lib/storage/background/words-lock';
import { exclusively } from '@/lib/storage/lock';
import { settlePasses } from '../passes';
import { finishErasing } from './erasing';

/** Locks all words, and writes the files anew in which they stood open; what is not done of that is done at the next start. */
export async function turnLockOn({ passphrase, minutes }: Data<'turnLockOn'>): Promise<Answer<'turnLockOn'>> {
  if (isTooShort(passphrase)) return false;
  // Not while something is erased, whose end would be taken for that of this.
  await exclusively('erase', () => awake(() => turnOn(passphrase, minutes)));
  // Passes first: a word of one would be written again.
  await settlePasses(Date.now())
    .then(finishErasing)
    .catch((error) => report(error, 'files of open words'));
  return true;
}
