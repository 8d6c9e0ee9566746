import type { Problem } from '../matching/read-link';

/** Why a link could not be held, as a key of the locale files (`problem.<key>`). */
export type HoldProblem = Problem | 'already-held';

/** What came of adding a profile. */
export type HoldResult =
  | { held: true; person: string; label: string; platform: string; account: string; ask: string[] }
  | { held: false; problem: HoldProblem; label?: string };
