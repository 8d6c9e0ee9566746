import { matchUrl } from '@/lib/matching';
import type { Answer, Data } from '@/lib/messages/protocol';
import { deriveIndex } from '@/lib/storage/background/derive-index';
import { change } from '@/lib/storage/background/marks';
import { readChoices, writeSettings } from '@/lib/storage/background/settings';
import { forgetDraft } from '@/lib/storage/background/told';
import { forgetWords } from '@/lib/storage/background/words';
import { database } from '@/lib/storage/database';
import { requestWait } from './pending-changes';

/**
 * Saves settings the user chose, all of them with what follows from them or none: a value that cannot be used is named in the
 * answer. A shorter wait waits as long as the cooling-off says once the others are saved. What was written longer ago than it is
 * to stay goes at once: who asks was told.
 */
export async function saveSettings(asked: Data<'saveSettings'>): Promise<Answer<'saveSettings'>> {
  const read = readChoices(asked);
  if ('problem' in read) return { saved: false, problem: read.problem };
  const { wait, ...choices } = read.choices;
  const { attempts, changes, events, people, profiles, settings, texts } = database;
  return change([attempts, changes, events, people, profiles, settings, texts], async () => {
    for (const problem of ['leaveTo', 'exitTo'] as const) {
      const address = choices[problem];
      if (address && (await isHeld(address))) return { saved: false, problem };
    }
    if (Object.keys(choices).length > 0) await writeSettings(choices);
    if (choices.keepWriting === false) await forgetDraft();
    if (choices.wordDays !== undefined) await forgetWords(Date.now());
    return { saved: true, due: wait === undefined ? null : await requestWait(wait) };
  });
}

async function isHeld(url: string): Promise<boolean> {
  return matchUrl((await deriveIndex()).index, url) !== null;
}
