import type { RefObject } from 'react';
import { type Exercise, ExercisePicture } from '@/components/exercises';

export interface TilesProps {
  exercises: readonly Exercise[];
  onOpen: (exercise: Exercise) => void;
  /** Id of the one whose button `back` is given. */
  focusOn?: string | null | undefined;
  back?: RefObject<HTMLButtonElement | null>;
  id?: string;
  'aria-label'?: string;
  'aria-labelledby'?: string;
}

/** Exercises by their pictures, each opened by one press. `components/popup/first-popup.ts` draws the same. */
export function Tiles({ exercises, onOpen, focusOn, back, ...list }: TilesProps) {
  return (
    <ul className="steady" {...list}>
      {exercises.map((exercise) => (
        <li key={exercise.id}>
          <button
            type="button"
            className="steady-button"
            title={exercise.goodFor()}
            ref={exercise.id === focusOn ? back : undefined}
            onClick={() => onOpen(exercise)}
          >
            <ExercisePicture of={exercise} />
            <span dir="auto">{exercise.name()}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
