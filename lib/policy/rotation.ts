/** How many exercises a calm kit has: fewer soon feel the same, more are hard to choose from. */
export const KIT_LEAST = 3;
export const KIT_MOST = 5;

/** After this many pauses another exercise has its turn. */
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

/** The exercise whose turn it is, and the line that says so, as a key of `rotation.<reason>` in the locale files. */
export interface Offer {
  id: string;
  /** `first`: nobody picked yet; `only`: the kit has no other; `fresh`: another one than last time; `same`: as last time. */
  reason: 'first' | 'only' | 'fresh' | 'same';
}

/** Without a kit there is little to choose from: the first two. */
const WITHOUT_KIT = 2;

/** Which exercise to offer at this pause; `null` when none may be offered. */
export function rotate({ kit, usable, disliked = [], pauses }: Rotation): Offer | null {
  const may = (id: string): boolean => usable.includes(id) && !disliked.includes(id);
  const picked = [...new Set(kit)].filter(may);
  const pool = picked.length > 0 ? picked : [...new Set(usable)].filter(may).slice(0, WITHOUT_KIT);
  const turn = Math.max(0, Math.trunc(pauses) || 0);
  const id = pool[Math.floor(turn / ROTATE_EVERY) % pool.length];
  if (id === undefined) return null;
  if (pool.length === 1) return { id, reason: 'only' };
  if (turn > 0 && turn % ROTATE_EVERY === 0) return { id, reason: 'fresh' };
  return { id, reason: picked.length > 0 ? 'same' : 'first' };
}
