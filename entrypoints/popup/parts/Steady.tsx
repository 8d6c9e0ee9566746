import { useEffect, useId, useRef } from 'react';
import { i18n } from '#i18n';
import { type Exercise, exercises } from '@/components/exercises';

interface SteadyProps {
  onOpen: (exercise: Exercise) => void;
  /** The exercise the person comes back from: focus returns to its button. */
  focusOn: string | null;
}

/** The exercises, one press away. */
export function Steady({ onOpen, focusOn }: SteadyProps) {
  const id = useId();
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => back.current?.focus(), []);
  return (
    <section>
      <h2 className="popup-label" id={id}>
        {i18n.t('popup.steady')}
      </h2>
      <ul className="steady" aria-labelledby={id}>
        {exercises.map((exercise) => (
          <li key={exercise.id}>
            <button
              type="button"
              className="steady-button"
              aria-describedby={`${id}-${exercise.id}`}
              ref={exercise.id === focusOn ? back : undefined}
              onClick={() => onOpen(exercise)}
            >
              {exercise.name()}
            </button>
            <span className="soft" id={`${id}-${exercise.id}`}>
              {exercise.length()}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
