import type { Problem } from '../matching/read-link';

/** Why no pause could be added before a link. `options/shared/problem.ts` has the sentence for each. */
export type HoldProblem = Problem | 'already-held';

/**
 * What came of adding a profile; `origins` are the match patterns its sites are allowed by. One that was added while the
 * database did not open has no label yet (empty).
 */
export type HoldResult =
  | { held: true; personId: string; label: string; platform: string; account: string; origins: string[] }
  | { held: false; problem: HoldProblem; label?: string };
