import type { Answer, Data } from '@/lib/messages/protocol';
import type { Kit } from '@/lib/policy/calm-kit';
import { deleteRows } from '@/lib/storage/background/deleted';
import { database } from '@/lib/storage/database';
import { readSettings } from '@/lib/storage/read/settings';
import { readable } from '@/lib/storage/read/unreadable';
import type { OwnText } from '@/lib/storage/schema';

/** How many characters a text may have. */
export const MOST: Partial<Record<OwnText['kind'], number>> = {
  unsent: 20_000,
  note: 20_000,
  guided: 20_000,
  waiting: 20_000,
  'own-exercise': 2_000,
};
export const MOST_ELSE = 300;

/** Saves a text, or says what is in the way; what was saved before then stays as it was. */
export async function saveText({ id, kind, text, about }: Data<'saveText'>): Promise<Answer<'saveText'>> {
  const words = text.trim();
  if (words === '') return { saved: false, problem: 'textEmpty' };
  if (words.length > (MOST[kind] ?? MOST_ELSE)) return { saved: false, problem: 'textTooLong' };
  const row: OwnText = {
    id: id ?? crypto.randomUUID(),
    kind,
    text: words,
    at: Date.now(),
    until: null,
    about,
  };
  const { texts, deleted } = database;
  await database.transaction('rw', texts, deleted, async () => {
    await texts.put(row);
    // An answer has the id of its question: written anew, it is no deleted row any more.
    await deleted.delete(row.id);
  });
  return { saved: true, id: row.id };
}

/** Removes a text for good. */
export async function removeText(id: string): Promise<void> {
  await deleteRows({ texts: [id] });
}

/** The calm kit, for pages that do not read the database themselves. */
export async function readKit(): Promise<Kit> {
  const [{ kit, aside, pace, autoStep }, stored] = await Promise.all([
    readSettings(),
    database.texts.where('kind').anyOf('own-list', 'own-exercise', 'matters').sortBy('at'),
  ]);
  const texts = readable('texts', stored);
  const of = (kind: OwnText['kind']) => texts.filter((text) => text.kind === kind);
  return {
    kit,
    aside,
    pace,
    autoStep,
    ownList: of('own-list').map(({ text }) => text),
    matters: of('matters').map(({ text }) => text),
    ownExercises: of('own-exercise').map(({ id, text }) => ({ id, text })),
  };
}
