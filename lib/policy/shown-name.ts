/** The letters people are called by in discreet mode. */
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** "A" for the first, "Z" for the 26th, then "AA": no letter says anything of anybody. `nth` counts from 0. */
export function letterOf(nth: number): string {
  const rounds = Math.floor(nth / LETTERS.length);
  return (rounds > 0 ? letterOf(rounds - 1) : '') + LETTERS[nth % LETTERS.length];
}

interface Named {
  id: string;
  label: string;
  /** epoch ms */
  createdAt: number;
}

/**
 * What people are called on screen, by their id: their label, or a letter in the order they were added, in discreet mode and where
 * the label is locked.
 */
export function shownNames(people: readonly Named[], discreet: boolean): Map<string, string> {
  const inOrder = [...people].sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1));
  return new Map(inOrder.map(({ id, label }, nth) => [id, discreet || label === '' ? letterOf(nth) : label]));
}

/** Longest word (UTF-16 units) Lull can be called by: it fits the popup. */
export const WORD_MOST = 24;
