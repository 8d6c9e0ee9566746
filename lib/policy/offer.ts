import { ONLY_PICKED, PLACES } from './at-hand';
import type { Word } from './first-screen';
import { readOwn } from './own-exercise';
import type { PauseKit } from './pause-kit';
import { type Offer, rotate } from './rotation';

/** Those that no pause offers: they need more time, or keep something. */
const NOT_IN_PAUSE: readonly string[] = ['later-not-now', 'let-it-wait', 'reach-a-friend', 'unsent'];

/** The exercises a pause may offer, in their order, each with its place in `exercise.<place>.name`. */
export const OFFERED: readonly (readonly [id: string, place: string])[] = Object.entries(PLACES).filter(
  ([id]) => !NOT_IN_PAUSE.includes(id),
);

/**
 * The one exercise a pause may offer, by its turn: its id, its name with what it is good for, and the reason it is this one. One
 * the user wrote needs no more than its name.
 */
export function offerOf(kit: PauseKit | null, word: Word): (Offer & { name: string }) | null {
  const { picked = [], ownExercises = [], aside = [], count = 0 } = kit ?? {};
  const names = new Map<string, () => string>();
  for (const [id, place] of OFFERED)
    if (!ONLY_PICKED.includes(id) || picked.includes(id))
      names.set(id, () =>
        word('pause.offer', [word(`exercise.${place}.name`), word(`exercise.${place}.good`)]),
      );
  for (const { id, text } of ownExercises) names.set(id, () => readOwn(text).title);
  const offer = rotate({ kit: picked, usable: [...names.keys()], disliked: aside, pauses: count });
  return offer && { ...offer, name: names.get(offer.id)?.() ?? '' };
}
