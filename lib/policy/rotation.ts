import { millisecondsInMinute } from 'date-fns/constants';

/** How many exercises a calm kit has: fewer soon feel the same, more are hard to choose from. */
export const KIT_LEAST = 3;
export const KIT_MOST = 5;

/** After this many pauses the next exercise is offered. */
export const ROTATE_EVERY = 3;

/** What an exercise is chosen by. */
export interface Rotation {
  /** Ids the user picked, in their order; empty until they did. */
  kit: readonly string[];
  /** Ids that may be offered here and now, the ones to begin with first: none that is off. */
  usable: readonly string[];
  /** Ids the user does not want to be offered. */
  disliked?: readonly string[];
  /** How many pauses there were before this one. */
  pauses: number;
}

/** The exercise that is offered, and the line that says so, as a key of `rotation.<reason>` in the locale files. */
export interface Offer {
  id: string;
  /** `first`: nobody picked yet; `only`: the kit has no other; `fresh`: another one than last time; `same`: as last time. */
  reason: 'first' | 'only' | 'fresh' | 'same';
}

/** Without a kit there is little to choose from: the first two. */
const WITHOUT_KIT = 2;

type Choice = Pick<Rotation, 'kit' | 'usable' | 'disliked'>;

/** What may be offered, and whether the user picked it. */
function poolOf({ kit, usable, disliked = [] }: Choice): { pool: string[]; own: boolean } {
  const may = (id: string): boolean => usable.includes(id) && !disliked.includes(id);
  const picked = [...new Set(kit)].filter(may);
  if (picked.length > 0) return { pool: picked, own: true };
  return { pool: [...new Set(usable)].filter(may).slice(0, WITHOUT_KIT), own: false };
}

/** Which exercise to offer at this pause; `null` when none may be offered. */
export function rotate({ pauses, ...choice }: Rotation): Offer | null {
  const { pool, own } = poolOf(choice);
  const before = Math.max(0, Math.trunc(pauses) || 0);
  const id = pool[Math.floor(before / ROTATE_EVERY) % pool.length];
  if (id === undefined) return null;
  if (pool.length === 1) return { id, reason: 'only' };
  if (before > 0 && before % ROTATE_EVERY === 0) return { id, reason: 'fresh' };
  return { id, reason: own ? 'same' : 'first' };
}

/** After a Leave this old (ms) the popup has something to offer. */
export const AFTER_LEAVE_MS = 10 * millisecondsInMinute;

/** The one thing that is offered after a Leave: an exercise by its id, or an item of the user's own list. */
export type Afterwards = { exercise: string } | { item: string };

/**
 * What to offer after a Leave, when there were `leftBefore` before it: exercises and items of the own list alternate, each list
 * in its order. Something else to do comes before calming the body (Langeslag & Sanchez 2018), so the list begins. `null` when
 * there is nothing.
 */
export function afterLeaving(
  choice: Choice & { items: readonly string[] },
  leftBefore: number,
): Afterwards | null {
  const { pool } = poolOf(choice);
  const { items } = choice;
  const nth = Math.max(0, Math.trunc(leftBefore) || 0);
  const both = pool.length > 0 && items.length > 0;
  const round = both ? Math.floor(nth / 2) : nth;
  const item = items[round % items.length];
  const exercise = pool[round % pool.length];
  if (item !== undefined && (exercise === undefined || nth % 2 === 0)) return { item };
  return exercise === undefined ? null : { exercise };
}
