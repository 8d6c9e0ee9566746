/** What a person may tell on the way to a decision; everything is optional and may be `null`. */
export interface Answers {
  /** 0 to 10 */
  urge: number | null;
  /** The written answer; kept nowhere unless the user said so. */
  note: string | null;
}

/** The pause as a component. It never decides by itself: one of the three callbacks is called once, on a press. */
export interface PauseProps {
  /** seconds before Continue; they run only while the page is visible */
  wait: number;
  /** A pause in a private window says that nothing is written down. */
  privateWindow?: boolean;
  /** A practice pause says that it is not counted. */
  practice?: boolean;
  /** Chooses the line and the question, so that they change from pause to pause. */
  turn: number;
  onLeave: (answers: Answers) => void;
  onOpen: (answers: Answers, minutes: number) => void;
  onPractical: () => void;
}
