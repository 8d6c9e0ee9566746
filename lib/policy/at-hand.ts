/*
 * What a page has to know of the exercises before they are loaded: their order, their words, and which stand one press away. A test
 * holds it against the exercises themselves.
 */

/** The exercises that can be opened by themselves, in their order, each with its place in `exercise.<place>.name`. */
export const PLACES = {
  'two-minutes': 'two',
  'slow-breath': 'slowBreath',
  'five-senses': 'senses',
  'by-name': 'byName',
  'in-the-room': 'room',
  'later-not-now': 'later',
  'let-go': 'loosen',
  'let-it-wait': 'wait',
  'long-sigh': 'sigh',
  'name-it': 'nameIt',
  'notice-the-thought': 'notice',
  'one-real-moment': 'moment',
  'reach-a-friend': 'reach',
  'ride-the-wave': 'wave',
  'someone-safe': 'safe',
  'ten-minutes-on': 'ten',
  unsent: 'unsent',
  'what-matters': 'matters',
  'box-breath': 'box',
} as const;

/** Those of them that are only offered to who picked them. */
export const ONLY_PICKED: readonly string[] = ['box-breath'];

/** How many are one press away while the user has picked none. */
const AT_HAND = 3;

/** An exercise, as far as a shelf has to know it. */
interface OnShelf {
  id: string;
  offByDefault?: boolean;
}

/**
 * What to show first and what behind **More**: the picked ones, or the first three; then the rest. What is off by default shows only
 * once it was picked; what the user put aside shows in neither.
 */
export function shelf<T extends OnShelf>(
  all: readonly T[],
  picked: readonly string[],
  aside: readonly string[],
): { first: T[]; rest: T[] } {
  const usable = all.filter(({ id }) => !aside.includes(id));
  const chosen = picked.flatMap((id) => usable.find((exercise) => exercise.id === id) ?? []);
  const first = chosen.length > 0 ? chosen : usable.slice(0, AT_HAND);
  const rest = usable.filter((exercise) => !first.includes(exercise) && !exercise.offByDefault);
  return { first, rest };
}
