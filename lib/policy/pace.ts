/** Seconds a slow breath can flow in. It flows out for two more: longer out than in, and never held. */
export const PACES = [3, 4, 5, 6] as const;
export const PACE_DEFAULT = 4;
const LONGER_OUT = 2;

/** Seconds in and seconds out at this pace. */
export const breathOf = (pace: number): { in: number; out: number } => ({ in: pace, out: pace + LONGER_OUT });
