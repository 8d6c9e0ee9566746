import type { ComponentType } from 'react';

/** What an exercise is given. It never closes by itself: `onLeave` is called when the person is done with it. */
export interface ExerciseProps {
  onLeave: () => void;
}

/** One exercise, the default export of one file in this folder. */
export interface Exercise {
  id: string;
  name: () => string;
  /** How long it takes, in words. */
  length: () => string;
  /** Whether it works with breath or body, which can unsettle some people. */
  usesBreath: boolean;
  Component: ComponentType<ExerciseProps>;
}
