/**
 * Seconds before **Continue** can be pressed. 8 is a little above the 6 s a field trial tested (Danish Competition and
 * Consumer Authority, 2025) and below the 10 s press reports name for one sec.
 */
export const WAIT_DEFAULT = 8;
export const WAIT_MAX = 60;

/** The waits (seconds) a shorter one is offered from. Shorter than the last, a person sets it themself. */
const SHORTER = [45, 30, 20, 15, 10, 8, 6, 4, 2] as const;

/** The next smaller wait that may be offered, or `null` when none is left to offer. */
export function shorterWait(seconds: number): number | null {
  return SHORTER.find((step) => step < seconds) ?? null;
}
