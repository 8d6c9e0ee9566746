/** Not from `date-fns/constants`: the guard carries this file, and bytes of that module would stay in it. */
const MINUTE = 60_000;

/** Minutes such a change may wait, chosen by the user on a calm day; 0 is the default: nothing waits. */
export const COOLING_MINUTES = [0, 10, 24 * 60] as const;

/** A hold younger than this (ms) can always be let go at once. */
export const FRESH_MS = 60 * MINUTE;

/** Minutes Lull can be paused for: an hour, a day, a week, with a planned return. */
export const BREAK_MINUTES = [60, 24 * 60, 7 * 24 * 60] as const;

/** Something that makes Lull gentler: letting a profile go, or a shorter wait. */
export type GentlerChange =
  | { what: 'stop'; heldAt: number; wrongMatch: boolean }
  | { what: 'wait'; from: number; to: number };

/**
 * When such a change takes effect (epoch ms): at once, unless the user chose a cooling-off. Never delayed: a hold in its
 * first hour, a wrong match, a longer wait.
 */
export function effectAt(change: GentlerChange, coolingMinutes: number, now: number): number {
  const atOnce =
    change.what === 'wait' ? change.to >= change.from : change.wrongMatch || now - change.heldAt < FRESH_MS;
  return atOnce ? now : now + coolingMinutes * MINUTE;
}

/** Whether a break runs at `now`. A clock set back does not lengthen it beyond what was chosen. */
export function isOnBreak(span: { from: number; until: number } | null, now: number): boolean {
  return span !== null && now >= span.from - MINUTE && now < span.until;
}
