import type { ComponentType } from 'react';
import type { Deed } from '@/lib/policy/asks';

/** What an exercise is given. It never closes by itself: `onLeave` is called when the person is done with it. */
export interface ExerciseProps {
  onLeave: () => void;
}

/**
 * How much is known. `some`: studies of its kind, mostly longer or in a lab. `little`: part of programmes that were tested,
 * or common practice. `own`: the user wrote it.
 */
export type EvidenceLevel = 'some' | 'little' | 'own';

/** What exercises are for: a loud body, a wish to look or write, a head that goes round, feeling alone or not enough; `own` are the user's. */
export const NEEDS = ['body', 'look', 'head', 'alone', 'own'] as const;
export type Need = (typeof NEEDS)[number];

/**
 * One exercise, the default export of one file in this folder. No text is empty. Tests hold all of them to: its heading has
 * the focus after each step, and the end is reached by **Next** alone, within twelve presses.
 */
export interface Exercise {
  /** The name of its file. Kept in rows, so it never changes. Where and when it is offered: `lib/policy/at-hand.ts`. */
  id: string;
  name: () => string;
  /** How long it takes, in words. */
  length: () => string;
  /** What it is good for, in a few words. */
  goodFor: () => string;
  /** Who had better leave it out, or what to mind. `null` only where it uses the mind alone. */
  caution: (() => string) | null;
  /**
   * What is known, and not more than that. The source has a year and a doi or PMC number, or is a manual or the WHO's. `null` only for
   * the user's own.
   */
  evidence: { level: EvidenceLevel; line: () => string; source: string } | null;
  /** What it works with: breath and body can unsettle some people. */
  uses: 'breath' | 'body' | 'mind';
  /** The need it stands under in the calm kit. */
  need: Need;
  /** What it does with a feeling, so that the pause does not do the other thing after it. Missing where it does neither. */
  does?: Deed;
  /** Id of the exercise it may only follow: it is offered at that one's end and nowhere else. */
  after?: string;
  Component: ComponentType<ExerciseProps>;
}
