import type { Expected } from '@/lib/attempts/attempt';
import type { Going } from '@/lib/attempts/urges';
import type { PauseKit } from '@/lib/policy/pause-kit';

/** How the last visit felt, in the words of a check-in. */
export type CheckInAnswer = 'lighter' | 'same' | 'heavier' | 'skipped';

/** What a person may tell on the way to a decision; everything is optional and may be `null`. */
export interface PauseAnswers {
  /** 0 to 10 */
  urge: number | null;
  /** The written answer; kept nowhere unless the user said so. */
  note: string | null;
  /** Ids of built-in words, or words of the user's own. */
  feelings: string[] | null;
  /** Id of the exercise that was opened. */
  exercise: string | null;
  /** 0 to 10, after the exercise. */
  urgeAfter: number | null;
  /** The pull was asked as the exercise opened (`urge`) and again after it (`urgeAfter`). */
  pullsInOrder: true | null;
  /** How they think they will feel after the look. */
  expected: Expected | null;
  /** The answer to the check-in this pause showed. */
  checkIn: { attempt: string; felt: CheckInAnswer; going: Going[] } | null;
}

export const NOTHING: PauseAnswers = {
  urge: null,
  note: null,
  feelings: null,
  exercise: null,
  urgeAfter: null,
  pullsInOrder: null,
  expected: null,
  checkIn: null,
};

/** The pause as a component. It never decides by itself: one of the three callbacks is called once, on a press. */
export interface PauseProps {
  /** seconds before Continue; they run only while the page is visible */
  wait: number;
  /** A pause in a private window says that nothing is written down. */
  privateWindow?: boolean;
  /** A practice pause says that it is not counted. */
  practice?: boolean;
  /** Chooses the line and the question where there is no kit, so that they change from pause to pause. */
  seed: number;
  /** The page is a chat. */
  chat?: boolean;
  /** The user's own; without it the pause stands with built-in words. */
  kit?: PauseKit | null;
  /** The unfinished answer, a moment after each change. */
  onDraft?: (text: string) => void;
  onLeave: (answers: PauseAnswers) => void;
  onOpen: (answers: PauseAnswers, minutes: number) => void;
  onPractical: (answers: PauseAnswers) => void;
}
