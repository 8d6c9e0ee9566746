import { ONLY_PICKED } from './at-hand';
import type { Word } from './first-screen';
import { readOwn } from './own-exercise';
import type { PauseKit } from './pause-kit';
import { type Offer, rotate } from './rotation';

/**
 * The exercises a pause may offer, in their order, each with its place in `exercise.<place>.name`: what the first screen
 * has to know of them, and it carries no others. A test holds it against the exercises themselves.
 */
export const OFFERED = {
  'two-minutes': 'two',
  'slow-breath': 'slowBreath',
  'five-senses': 'senses',
  'by-name': 'byName',
  'in-the-room': 'room',
  'let-go': 'loosen',
  'long-sigh': 'sigh',
  'name-it': 'nameIt',
  'notice-the-thought': 'notice',
  'one-real-moment': 'moment',
  'ride-the-wave': 'wave',
  'someone-safe': 'safe',
  'ten-minutes-on': 'ten',
  'what-matters': 'matters',
  'box-breath': 'box',
} as const;

/**
 * The one exercise a pause may offer, by its turn: its id, its name with what it is good for, and the reason it is this one. One
 * the user wrote needs no more than its name.
 */
export function offerOf(kit: PauseKit | null, word: Word): (Offer & { name: string }) | null {
  const { picked = [], ownExercises = [], aside = [], count = 0 } = kit ?? {};
  const names = new Map<string, () => string>();
  for (const [id, place] of Object.entries(OFFERED))
    if (!ONLY_PICKED.includes(id) || picked.includes(id))
      names.set(id, () =>
        word('pause.offer', [word(`exercise.${place}.name`), word(`exercise.${place}.good`)]),
      );
  for (const { id, text } of ownExercises) names.set(id, () => readOwn(text).title);
  const offer = rotate({ kit: picked, usable: [...names.keys()], disliked: aside, pauses: count });
  return offer && { ...offer, name: names.get(offer.id)?.() ?? '' };
}
