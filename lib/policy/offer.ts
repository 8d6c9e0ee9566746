import { OFFERED, ONLY_PICKED } from './at-hand';
import { offerWords, type Word } from './first-screen';
import { readOwn } from './own-exercise';
import type { PauseKit } from './pause-kit';
import { type Offer, rotate } from './rotation';

/**
 * The one exercise a pause may offer, by its turn: its id, its name with what it is good for, and the reason it is this one. One
 * the user wrote needs no more than its name.
 */
export function offerOf(
  kit: Pick<PauseKit, 'picked' | 'ownExercises' | 'aside' | 'count'> | null,
  word: Word,
): (Offer & { name: string }) | null {
  const { picked = [], ownExercises = [], aside = [], count = 0 } = kit ?? {};
  const names = new Map<string, () => string>();
  for (const [id, key] of Object.entries(OFFERED))
    if (!ONLY_PICKED.includes(id) || picked.includes(id)) names.set(id, () => offerWords(key, word));
  for (const { id, text } of ownExercises) names.set(id, () => readOwn(text).title);
  const offer = rotate({ kit: picked, usable: [...names.keys()], disliked: aside, pauses: count });
  return offer && { ...offer, name: names.get(offer.id)?.() ?? '' };
}
