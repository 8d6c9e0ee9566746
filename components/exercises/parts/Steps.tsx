import '../exercise.css';
import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { useAction } from '../../hooks/action';
import { Button } from '../../ui/Button';
import { number } from '../../ui/format';
import { Notice } from '../../ui/Notice';
import { Dots } from './Dots';
import { MotionButton, useMoving } from './moving';
import { useTools } from './tools';

/** One thing to do. */
export interface Step {
  line: string;
  help: string;
  /** Something to fill in or choose; such a step never moves on by itself. */
  control?: ReactNode;
  /** Asked by **Next**: `false` stays, for a field of the step says what is missing. */
  before?: () => boolean | Promise<boolean>;
}

interface StepsProps {
  steps: readonly Step[];
  end: Step;
  /** The picture for a step; `steps.length` is the end. It is hidden from assistive technology. */
  picture: (step: number) => ReactNode;
  /** Whether the picture goes on moving, so that it can be stopped. */
  lively?: boolean;
  /** Another way to do it, for the top line. */
  more?: ReactNode;
  onLeave: () => void;
}

/** How long (ms) a step stays when steps move on by themselves. */
const STAY_MS = 15_000;

/**
 * An exercise in steps, each with a line, a hint and a picture. The person moves on, goes back; or the steps move on
 * by themselves and can rest. It stays at its end until it is left.
 */
export function Steps({ steps, end, picture, lively = false, more, onLeave }: StepsProps) {
  const walk = useWalk(steps);
  const [moving, setMoving] = useMoving();
  const step = steps[walk.at];
  const { line, help, control } = step ?? end;

  return (
    <section className="exercise" data-moving={moving}>
      <div className="picture" data-small={control !== undefined} aria-hidden="true">
        {picture(walk.at)}
      </div>
      <div className="exercise-words">
        <h2 className="exercise-line" ref={walk.heading} tabIndex={-1}>
          {line}
        </h2>
        <p className="soft">{help}</p>
        {control}
      </div>
      <p className="unseen" role="status">
        {walk.said}
      </p>
      {step ? (
        <Ways walk={walk} of={steps.length} before={step.before} />
      ) : (
        <EndWays onLeave={onLeave} onAgain={() => walk.go(0)} />
      )}
      {step && more}
      {step && lively && <MotionButton moving={moving} onChange={setMoving} />}
    </section>
  );
}

/** Where the person is in the steps. A move of their own takes the focus along; one by itself is said politely. */
function useWalk(steps: readonly Step[]) {
  const { autoStep } = useTools();
  const [at, setAt] = useState(0);
  const [resting, setResting] = useState(false);
  const [said, setSaid] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  const byHand = useRef(false);
  const waits = autoStep && !resting && at < steps.length && !steps[at]?.control;
  const next = steps[at + 1]?.line ?? i18n.t('exercise.atEnd');

  useEffect(() => {
    if (!waits) return;
    const timer = setTimeout(() => {
      setAt(at + 1);
      setSaid(next);
    }, STAY_MS);
    return () => clearTimeout(timer);
  }, [waits, at, next]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus follows a step, whichever it is
  useLayoutEffect(() => {
    if (byHand.current) heading.current?.focus({ preventScroll: true });
    byHand.current = false;
  }, [at]);

  const go = (step: number) => {
    byHand.current = true;
    setSaid('');
    setAt(step);
  };
  return { at, go, said, heading, resting, toggleResting: autoStep ? () => setResting(!resting) : null };
}

interface WaysProps {
  walk: ReturnType<typeof useWalk>;
  of: number;
  before: Step['before'];
}

function Ways({ walk: { at, go, toggleResting, resting }, of, before }: WaysProps) {
  const { run, busy, stuck } = useAction('a step of an exercise');
  const next = () => {
    const may = before?.() ?? true;
    if (may === true) go(at + 1);
    else if (may)
      run(async () => {
        if (await may) go(at + 1);
      });
  };
  return (
    <>
      <Dots done={at + 1} of={of} label={i18n.t('exercise.step', [number(at + 1), number(of)])} />
      <div className="exercise-ways">
        <Button variant="solid" disabled={busy} onClick={next}>
          {i18n.t('exercise.next')}
        </Button>
        {toggleResting && (
          <Button variant="quiet" onClick={toggleResting}>
            {i18n.t(resting ? 'exercise.goOn' : 'exercise.pause')}
          </Button>
        )}
        {at > 0 && (
          <Button variant="quiet" onClick={() => go(at - 1)}>
            {i18n.t('exercise.previous')}
          </Button>
        )}
      </div>
      {stuck && (
        <div role="alert">
          <Notice tone="care">{i18n.t('ui.stuck')}</Notice>
        </div>
      )}
    </>
  );
}

/** **Done**, what may come after it, and **Once more**, at the end of every exercise: it is finished as they come. */
export function EndWays({ onLeave, onAgain }: { onLeave: () => void; onAgain: () => void }) {
  const { finished, goOn } = useTools();
  const reported = useRef(false);
  useEffect(() => {
    if (!reported.current) finished?.();
    reported.current = true;
  }, [finished]);
  return (
    <div className="exercise-ways">
      <Button variant="solid" onClick={onLeave}>
        {i18n.t('exercise.done')}
      </Button>
      {goOn && <Button onClick={goOn.open}>{i18n.t('exercise.goOnTo', [goOn.name])}</Button>}
      <Button variant="quiet" onClick={onAgain}>
        {i18n.t('exercise.again')}
      </Button>
    </div>
  );
}
