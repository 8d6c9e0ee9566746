/** Minutes after which words are locked again; 0 is as the browser closes. */
export const LOCK_MINUTES = [10, 60, 0] as const;
export type LockMinutes = (typeof LOCK_MINUTES)[number];

/** The longest wait (seconds) between two passphrases. */
const WAIT_MOST = 60;

/** Seconds to wait after so many passphrases that were not it: 1, 2, 4, up to a minute. */
export const tryAgainAfter = (tries: number): number => Math.min(WAIT_MOST, 2 ** (tries - 1));
