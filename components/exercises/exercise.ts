import type { ComponentType } from 'react';

/** What an exercise is given. It never closes by itself: `onLeave` is called when the person is done with it. */
export interface ExerciseProps {
  onLeave: () => void;
}

/**
 * How much is known. `some`: studies of its kind, mostly longer or in a lab. `little`: part of programmes that were tested,
 * or common practice. `own`: the user wrote it.
 */
export type EvidenceLevel = 'some' | 'little' | 'own';

/** One exercise, the default export of one file in this folder. */
export interface Exercise {
  id: string;
  name: () => string;
  /** How long it takes, in words. */
  length: () => string;
  /** What it is good for, in a few words. */
  goodFor: () => string;
  /** Who had better leave it out, or what to mind; `null` when nothing is known. */
  caution: (() => string) | null;
  /** What is known, and not more than that. */
  evidence: { level: EvidenceLevel; line: () => string; source: string } | null;
  /** What it works with: breath and body can unsettle some people. */
  uses: 'breath' | 'body' | 'mind';
  /** Whether a pause may offer it. */
  inPause: boolean;
  /** Only offered to those who pick it. */
  offByDefault?: boolean;
  Component: ComponentType<ExerciseProps>;
}
