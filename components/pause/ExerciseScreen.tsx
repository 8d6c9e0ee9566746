import './exercise-screen.css';
import { type ReactNode, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { secondsWord } from '@/lib/policy/first-screen';
import { type Exercise, type Tools, ToolsContext } from '../exercises';
import { word } from '../ui/word';
import { Foot } from './Foot';
import type { PauseAnswers } from './types';
import { UrgeSlider } from './UrgeSlider';
import { useFirstFocus } from './use-first-focus';

interface ExerciseScreenProps {
  exercise: Exercise;
  /** It is another one than in the last pauses. */
  fresh: boolean;
  /** Whether the pull is asked, as it opens and after it. */
  asksPull: boolean;
  tools: Tools;
  /** Seconds of the wait that are left; they run on. */
  left: number;
  onTell: (part: Partial<PauseAnswers>) => void;
  onLeave: () => void;
  onContinue: () => void;
  onPractical: () => void;
}

/**
 * One exercise in place of the waiting screen. Leave is there all the time, and first. The pull is asked before it and after it,
 * in that order or not at all: after it only of those who said it before.
 */
export function ExerciseScreen(props: ExerciseScreenProps) {
  const { exercise, fresh, asksPull, tools, left, onTell, onLeave, onContinue, onPractical } = props;
  const [stage, setStage] = useState<'before' | 'during' | 'over'>(asksPull ? 'before' : 'during');
  const [before, setBefore] = useState<number | null>(null);
  const [after, setAfter] = useState<number | null>(null);
  const end = () => {
    setStage('over');
    onTell({ exercise: exercise.id });
  };
  const [topLine, setTopLine] = useState<HTMLElement | null>(null);
  const { Component } = exercise;
  return (
    <main className="pause">
      <div className="pause-exercise">
        <Line key={stage} question={stage === 'over'}>
          {stage === 'over' ? i18n.t('pause.exerciseAfter') : exercise.name()}
        </Line>
        <div className="pause-end">
          <button type="button" className="pause-leave" onClick={onLeave}>
            {i18n.t('pause.leave')}
          </button>
          {stage === 'before' && (
            <button type="button" className="pause-quiet" onClick={() => setStage('during')}>
              {i18n.t('pause.exerciseBegin')}
            </button>
          )}
          {stage === 'during' && (
            <button type="button" className="pause-quiet" onClick={end}>
              {i18n.t('pause.exerciseEnough')}
            </button>
          )}
          {stage === 'over' && (
            <span className="pause-continue">
              <button type="button" className="pause-quiet" disabled={left > 0} onClick={onContinue}>
                {i18n.t('pause.continue')}
              </button>
              {left > 0 && (
                <span className="pause-seconds" aria-hidden="true">
                  {secondsWord(left, word)}
                </span>
              )}
            </span>
          )}
        </div>
        {stage !== 'over' && fresh && <p className="pause-from">{i18n.t('pause.exerciseFresh')}</p>}
        {stage === 'before' && (
          <UrgeSlider
            label={i18n.t('pause.pullLabel')}
            value={before}
            onChange={(urge) => {
              setBefore(urge);
              onTell({ urge });
            }}
          />
        )}
        {stage === 'during' && (
          <ToolsContext value={{ ...tools, topLine }}>
            <Component onLeave={end} />
          </ToolsContext>
        )}
        {stage === 'over' && before !== null && (
          <UrgeSlider
            label={i18n.t('pause.exerciseEnd')}
            value={after}
            onChange={(urgeAfter) => {
              setAfter(urgeAfter);
              onTell({ urgeAfter, pullsInOrder: true });
            }}
          />
        )}
      </div>
      <Foot onPractical={onPractical} onTopLine={setTopLine} />
    </main>
  );
}

/** The line of a stage, with its first focus. */
function Line({ question, children }: { question: boolean; children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useFirstFocus(heading);
  return (
    <h1 className={question ? 'pause-question' : 'pause-exercise-name'} ref={heading} tabIndex={-1}>
      {children}
    </h1>
  );
}
