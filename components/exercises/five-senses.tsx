import './exercise.css';
import { useEffect, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { Button } from '../ui/Button';
import type { Exercise, ExerciseProps } from './exercise';

const SENSES = ['see', 'touch', 'hear', 'smell', 'taste'] as const;

function FiveSenses({ onLeave }: ExerciseProps) {
  const [step, setStep] = useState(0);
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(step);
  useEffect(() => {
    if (shown.current !== step) heading.current?.focus({ preventScroll: true });
    shown.current = step;
  }, [step]);
  const sense = SENSES[step];

  return (
    <section className="exercise">
      <Things count={SENSES.length - step} />
      <div className="exercise-words">
        <h2 className="exercise-line" ref={heading} tabIndex={-1}>
          {i18n.t(sense ? `exercise.${sense}` : 'exercise.sensesEnd')}
        </h2>
        <p className="soft">{i18n.t(sense ? `exercise.${sense}Help` : 'exercise.sensesEndHelp')}</p>
      </div>
      {sense ? (
        <Ways step={step} go={setStep} />
      ) : (
        <div className="exercise-ways">
          <Button look="solid" onClick={onLeave}>
            {i18n.t('exercise.done')}
          </Button>
          <Button look="quiet" onClick={() => setStep(0)}>
            {i18n.t('exercise.again')}
          </Button>
        </div>
      )}
    </section>
  );
}

function Ways({ step, go }: { step: number; go: (step: number) => void }) {
  return (
    <>
      <div className="exercise-ways">
        <Button look="solid" onClick={() => go(step + 1)}>
          {i18n.t('exercise.next')}
        </Button>
        <Button look="quiet" onClick={() => go(step + 1)}>
          {i18n.t('exercise.skip')}
        </Button>
      </div>
      <div className="exercise-place">
        {step > 0 && (
          <Button look="quiet" onClick={() => go(step - 1)}>
            {i18n.t('exercise.previous')}
          </Button>
        )}
        <span className="soft">{i18n.t('exercise.step', [String(step + 1), String(SENSES.length)])}</span>
      </div>
    </>
  );
}

/** As many soft discs as there are things to notice, laid out in a ring; none at the end but the still water. */
function Things({ count }: { count: number }) {
  return (
    <div className="things" aria-hidden="true" data-count={count}>
      <b>{count > 0 ? count : ''}</b>
      {Array.from({ length: count }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the discs are their places
        <i key={index} style={{ rotate: `${(360 / count) * index}deg` }} />
      ))}
    </div>
  );
}

const exercise: Exercise = {
  id: 'five-senses',
  name: () => i18n.t('exercise.fiveSenses'),
  length: () => i18n.t('exercise.fiveSensesLength'),
  usesBreath: false,
  Component: FiveSenses,
};
export default exercise;
