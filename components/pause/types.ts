import type { Expected } from '@/lib/attempts/attempt';
import type { Going } from '@/lib/attempts/urges';
import type { Countdown } from '@/lib/policy/first-screen';
import type { PauseKit } from '@/lib/policy/pause-kit';
import type { FromFrame, ToFrame } from '@/lib/storage/channels';

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

/** What comes after the waiting screen: what its Continue leads to, or its exercise. */
export type NextScreen = 'continue' | 'exercise';

/** A pause whose waiting screen was drawn elsewhere and is over. */
export interface FromFirst {
  screen: NextScreen;
  /** The kit that screen was drawn with. */
  kit: PauseKit | null;
  /** Its wait, which may still run. */
  wait: Countdown;
  /** What was answered on it. */
  checkIn: PauseAnswers['checkIn'];
}

/** The pause as a component. It never decides by itself: one of the three callbacks is called once, on a press. */
export interface PauseProps {
  /** seconds before Continue; they run only while the page is visible */
  wait: number;
  /** Where it goes on, when it does not begin with its waiting screen. */
  from?: FromFirst;
  /** A pause in a private window says that nothing is written down. */
  privateWindow?: boolean;
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

/** What the first screen hands to the one after it, in `pause.html`. */
export interface FromFirstScreen {
  begin: ToFrame;
  /** The screen that was asked for, and what it goes on from. */
  next: FromFirst;
  /** The kit that screen uses, when it has come; `late` when it comes. */
  kit: PauseKit | null;
  late: Promise<PauseKit | null>;
  /** Quick exit: opens the chosen address, then leaves by what it is given. */
  exit: (then: () => void) => void;
  /** Decides, once: what was answered (`null` for nothing that can be known) and the decision for the guard. */
  decide: (answers: PauseAnswers | null, decision: FromFrame) => void;
  /** Nothing can be drawn any more. */
  broken: () => void;
}

/** Globals of `pause.html`. */
export interface PauseWorld {
  /** Loads all that is drawn with React. Set by the page's module, called by its first script. */
  lullNext?: () => Promise<{
    showNext: (from: FromFirstScreen) => void;
    showCard: (port: MessagePort, token: string) => void;
  }>;
}
