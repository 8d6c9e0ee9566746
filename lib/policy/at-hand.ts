import { FIRST_OFFERED } from './first-screen';

/*
 * What has to be known of the exercises before they are loaded: where their words stand (`exercise.<key>.name`), and where each is
 * offered. A test holds it against the exercises.
 */

/** The exercises a pause may offer, in their order: the first screen carries them, and no others. */
export const OFFERED = {
  'two-minutes': FIRST_OFFERED,
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

/** Those no pause offers: it keeps nothing for later, and a frame inside a page has no clipboard. */
const NOT_IN_PAUSE = {
  'later-not-now': 'later',
  'let-it-wait': 'wait',
  'reach-a-friend': 'reach',
  unsent: 'unsent',
} as const;

/** Those that are only offered to who picked them. */
export const ONLY_PICKED: readonly string[] = ['box-breath'];

/** What comes first: something else to do, then the body (Langeslag & Sanchez 2018). */
const FIRST: readonly string[] = ['two-minutes', 'slow-breath', 'five-senses'];

/** The key of the words of every exercise that can be opened by itself. */
export const wordKeys = () => ({ ...OFFERED, ...NOT_IN_PAUSE });

export const isForPauses = (id: string): boolean => !(id in NOT_IN_PAUSE);
export const isOnlyPicked = (id: string): boolean => ONLY_PICKED.includes(id);

/** The order everywhere: the first ones, the others by their ids, and last what is only offered to who picked it. */
export function inOrder(one: string, other: string): number {
  return rank(one) - rank(other) || (one < other ? -1 : 1);
}

function rank(id: string): number {
  if (FIRST.includes(id)) return FIRST.indexOf(id);
  return FIRST.length + (isOnlyPicked(id) ? 1 : 0);
}

/** How many are one press away while the user has picked none. */
const FIRST_FEW = 3;

/**
 * What to show first and what behind **More**: the picked ones, or the first three; then the others. Some show only
 * once they were picked; what the user put aside shows in neither.
 */
export function shelf<T extends { id: string }>(
  all: readonly T[],
  picked: readonly string[],
  aside: readonly string[],
): { first: T[]; others: T[] } {
  const usable = all.filter(({ id }) => !aside.includes(id));
  const chosen = picked.flatMap((id) => usable.find((exercise) => exercise.id === id) ?? []);
  const first = chosen.length > 0 ? chosen : usable.slice(0, FIRST_FEW);
  const others = usable.filter((exercise) => !first.includes(exercise) && !isOnlyPicked(exercise.id));
  return { first, others };
}
