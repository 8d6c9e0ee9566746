import { millisecondsInDay } from 'date-fns/constants';
import { countsOf, shareLeft } from './index';
import type { Placed } from './place';

/** The longest time between looks is never told as more than this (ms), and looks back no further. */
export const BETWEEN_MOST_MS = 7 * millisecondsInDay;

/** Time between two looks (ms). `running`: it has not ended yet. */
export interface BetweenLooks {
  ms: number;
  running: boolean;
}

/** How often somebody left or closed the page. */
export const turnedBack = (rows: readonly Placed[]): number => shareLeft(countsOf(rows)).left;

/**
 * The longest time between two looks, among those that ended in the last seven days or are running at `now` (epoch ms), at
 * most seven days; `null` when no look was opened in these days. The first look of all ends no such time.
 */
export function longestBetweenLooks(
  rows: readonly Pick<Placed, 'at' | 'outcome'>[],
  now: number,
): BetweenLooks | null {
  const looks: number[] = [];
  // Of those that are too old to be counted, the last one: the others are not put in order.
  let before = Number.NEGATIVE_INFINITY;
  for (const { at, outcome } of rows) {
    if (outcome !== 'continued' || at > now) continue;
    if (now - at <= 2 * BETWEEN_MOST_MS) looks.push(at);
    else before = Math.max(before, at);
  }
  if (Number.isFinite(before)) looks.push(before);
  looks.sort((a, b) => a - b);
  const last = looks.at(-1);
  if (last === undefined || now - last > BETWEEN_MOST_MS) return null;
  let longest: BetweenLooks = { ms: now - last, running: true };
  looks.forEach((look, index) => {
    const before = looks[index - 1];
    if (before === undefined || now - look > BETWEEN_MOST_MS) return;
    const ms = Math.min(look - before, BETWEEN_MOST_MS);
    if (ms > longest.ms) longest = { ms, running: false };
  });
  return longest;
}

/** What steadied somebody: exercises finished, in pauses and outside of them, and pulls noted. */
export interface Steadied {
  exercises: number;
  pulls: number;
}

/** Counts what steadied; a pull is noted where nothing else was. `moments` are exercises outside a pause. */
export function steadied(rows: readonly Placed[], moments: readonly { at: number }[]): Steadied {
  let exercises = moments.length;
  let pulls = 0;
  for (const { kind, exercise } of rows) {
    if (kind === 'urge') pulls += 1;
    else if (exercise !== null) exercises += 1;
  }
  return { exercises, pulls };
}
