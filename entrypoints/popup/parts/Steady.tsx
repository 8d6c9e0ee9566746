import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { type Exercise, shelve } from '@/components/exercises';
import type { Kit } from '@/lib/messages/protocol';

interface SteadyProps {
  kit: Kit;
  onOpen: (exercise: Exercise) => void;
  /** The exercise the person comes back from: focus returns to its button. */
  focusOn: string | null;
}

/** The exercises: the user's kit, or the first two, one press away; the others behind one quiet button. */
export function Steady({ kit: { kit, ownExercises }, onOpen, focusOn }: SteadyProps) {
  const id = useId();
  const { first, rest } = useMemo(() => shelve(kit, ownExercises), [kit, ownExercises]);
  const [more, setMore] = useState(() => rest.some((exercise) => exercise.id === focusOn));
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => back.current?.focus(), []);
  const draw = (exercise: Exercise) => (
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
  );
  return (
    <section>
      <h2 className="popup-label" id={id}>
        {i18n.t('popup.steady')}
      </h2>
      <ul className="steady" aria-labelledby={id}>
        {first.map(draw)}
      </ul>
      {rest.length > 0 && (
        <button
          type="button"
          className="disclosure-button"
          aria-expanded={more}
          aria-controls={more ? `${id}-more` : undefined}
          onClick={() => setMore(!more)}
        >
          {i18n.t(more ? 'popup.steadyFewer' : 'popup.steadyMore')}
        </button>
      )}
      {more && (
        <ul className="steady" id={`${id}-more`} aria-label={i18n.t('popup.steadyMore')}>
          {rest.map(draw)}
        </ul>
      )}
    </section>
  );
}
