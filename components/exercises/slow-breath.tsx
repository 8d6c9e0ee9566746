import './exercise.css';
import { useEffect, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { Breath } from '../ui/Breath';
import { Button } from '../ui/Button';
import type { Exercise, ExerciseProps } from './exercise';

const IN_MS = 4_000;
const OUT_MS = 6_000;
/** One minute. */
const BREATHS = 6;
/** After this many breaths the words are no longer read out. */
const SAID_BREATHS = 2;

interface Guide {
  /** Breaths finished. */
  breath: number;
  phase: 'in' | 'out';
}

/** Moves on from in to out to the next breath while `running`; a breath that was interrupted begins anew. */
function useGuide(running: boolean): [Guide, (guide: Guide) => void] {
  const [guide, setGuide] = useState<Guide>({ breath: 0, phase: 'in' });
  const { breath, phase } = guide;
  useEffect(() => {
    if (!running || breath >= BREATHS) return;
    const next: Guide = phase === 'in' ? { breath, phase: 'out' } : { breath: breath + 1, phase: 'in' };
    const timer = setTimeout(() => setGuide(next), phase === 'in' ? IN_MS : OUT_MS);
    return () => clearTimeout(timer);
  }, [running, breath, phase]);
  return [guide, setGuide];
}

function SlowBreath({ onLeave }: ExerciseProps) {
  const [resting, setResting] = useState(false);
  const [moving, setMoving] = useState(() => !matchMedia('(prefers-reduced-motion: reduce)').matches);
  const [guide, setGuide] = useGuide(!resting);
  const over = guide.breath >= BREATHS;
  const heading = useRef<HTMLHeadingElement>(null);
  const toggle = () => {
    setGuide({ breath: guide.breath, phase: 'in' });
    setResting(!resting);
  };

  return (
    <section className="exercise">
      <Breath moving={moving && !resting && !over} />
      <div className="exercise-words">
        <h2 className="exercise-line" ref={heading} tabIndex={-1}>
          {i18n.t(over ? 'exercise.breathEnd' : 'exercise.breathLead')}
        </h2>
        <p className="soft">{i18n.t(over ? 'exercise.breathEndHelp' : 'exercise.breathText')}</p>
      </div>
      <Steps done={guide.breath} of={BREATHS} />
      <p className="unseen" role="status">
        {spoken(guide, resting)}
      </p>
      <div className="exercise-ways">
        {over ? (
          <>
            <Button look="solid" onClick={onLeave}>
              {i18n.t('exercise.done')}
            </Button>
            <Button look="quiet" onClick={() => setGuide({ breath: 0, phase: 'in' })}>
              {i18n.t('exercise.again')}
            </Button>
          </>
        ) : (
          <>
            <Button onClick={toggle}>{i18n.t(resting ? 'exercise.goOn' : 'exercise.pause')}</Button>
            <Button look="quiet" onClick={() => setMoving(!moving)}>
              {i18n.t(moving ? 'exercise.stopMotion' : 'exercise.startMotion')}
            </Button>
          </>
        )}
      </div>
    </section>
  );
}

/** What a screen reader says: the words of the first breaths, then once that it goes on like this. */
function spoken({ breath, phase }: Guide, resting: boolean): string {
  if (breath >= BREATHS) return i18n.t('exercise.breathEnd');
  if (resting) return i18n.t('exercise.resting');
  if (breath >= SAID_BREATHS) return i18n.t('exercise.breathKeep');
  return i18n.t(phase === 'in' ? 'exercise.breathIn' : 'exercise.breathOut');
}

/** How far along, as quiet dots. */
function Steps({ done, of }: { done: number; of: number }) {
  return (
    <div className="exercise-dots" aria-hidden="true">
      {Array.from({ length: of }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the dots are their places
        <i key={index} data-done={index < done} />
      ))}
    </div>
  );
}

const exercise: Exercise = {
  id: 'slow-breath',
  name: () => i18n.t('exercise.slowBreath'),
  length: () => i18n.t('exercise.slowBreathLength'),
  usesBreath: true,
  Component: SlowBreath,
};
export default exercise;
