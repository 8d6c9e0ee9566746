import './exercise-screen.css';
import { type ReactNode, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { type Exercise, type Tools, ToolsContext } from '../exercises';
import type { PauseAnswers } from './types';
import { UrgeSlider } from './UrgeSlider';
import { useFirstFocus } from './use-first-focus';

interface ExerciseScreenProps {
  exercise: Exercise;
  /** It is another one than in the last pauses. */
  fresh: boolean;
  tools: Tools;
  /** Seconds of the wait that are left; they run on. */
  left: number;
  onTell: (part: Partial<PauseAnswers>) => void;
  onLeave: () => void;
  onContinue: () => void;
}

/** One exercise in place of the waiting screen. Leave is there all the time; after it the urge is asked once more. */
export function ExerciseScreen({
  exercise,
  fresh,
  tools,
  left,
  onTell,
  onLeave,
  onContinue,
}: ExerciseScreenProps) {
  const [over, setOver] = useState(false);
  const end = () => {
    setOver(true);
    onTell({ exercise: exercise.id });
  };
  const { Component } = exercise;
  return (
    <main className="pause">
      <div className="pause-exercise">
        {over ? (
          <After onTell={onTell} />
        ) : (
          <During name={exercise.name()} fresh={fresh}>
            <ToolsContext value={tools}>
              <Component onLeave={end} />
            </ToolsContext>
          </During>
        )}
        <div className="pause-end">
          <button type="button" className="pause-leave" onClick={onLeave}>
            {i18n.t('pause.leave')}
          </button>
          {over ? (
            <button type="button" className="pause-quiet" disabled={left > 0} onClick={onContinue}>
              {i18n.t('pause.continue')}
            </button>
          ) : (
            <button type="button" className="pause-quiet" onClick={end}>
              {i18n.t('pause.exerciseEnough')}
            </button>
          )}
        </div>
      </div>
    </main>
  );
}

function During({ name, fresh, children }: { name: string; fresh: boolean; children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useFirstFocus(heading);
  return (
    <>
      <h1 className="pause-exercise-name" ref={heading} tabIndex={-1}>
        {name}
      </h1>
      {fresh && <p className="pause-from">{i18n.t('pause.exerciseFresh')}</p>}
      {children}
    </>
  );
}

function After({ onTell }: Pick<ExerciseScreenProps, 'onTell'>) {
  const [urge, setUrge] = useState<number | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useFirstFocus(heading);
  return (
    <>
      <h1 className="pause-question" ref={heading} tabIndex={-1}>
        {i18n.t('pause.exerciseAfter')}
      </h1>
      <UrgeSlider
        label={i18n.t('pause.exerciseEnd')}
        value={urge}
        onChange={(value) => {
          setUrge(value);
          onTell({ urgeAfter: value });
        }}
      />
    </>
  );
}
