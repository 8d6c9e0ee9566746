import '../exercise.css';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { Button } from '../../ui/Button';
import { Dots } from './Dots';
import { MotionButton, useMoving } from './moving';
import { EndWays } from './Steps';

/** A part of a breath. */
export interface Phase {
  /** Said and shown: what to do. */
  word: string;
  seconds: number;
}

/** Where a breath is. */
export interface BreathAt {
  round: number;
  phase: number;
}

interface BreathingProps {
  /** The parts of one breath. */
  phases: readonly [Phase, ...Phase[]];
  rounds: number;
  lead: { line: string; help: string };
  end: { line: string; help: string };
  /** The shape that breathes; `resting` before it goes on and at the end. */
  picture: (at: BreathAt, phase: Phase, resting: boolean) => ReactNode;
  /** What can be set, below the buttons. */
  more?: ReactNode;
  onLeave: () => void;
}

/** After this many breaths the words are no longer read out. */
const SAID_ROUNDS = 2;

/**
 * A breath that is guided by a shape and by words. The shape moves with CSS alone; stopped, the words go on. It rests, goes
 * on with a new breath, and stays at its end until it is left.
 */
export function Breathing({ phases, rounds, lead, end, picture, more, onLeave }: BreathingProps) {
  const [resting, setResting] = useState(false);
  const [moving, setMoving] = useMoving();
  const [at, setAt] = useBreath(phases, rounds, !resting);
  const over = at.round >= rounds;
  const phase = phases[at.phase] ?? phases[0];
  const heading = useRef<HTMLHeadingElement>(null);
  const toggleResting = () => {
    setAt({ round: at.round, phase: 0 });
    setResting(!resting);
  };
  const again = () => {
    setAt({ round: 0, phase: 0 });
    heading.current?.focus({ preventScroll: true });
  };
  // Another breath begins when its parts change; what was pressed for it keeps the focus.
  const [before, setBefore] = useState(phases.length);
  if (before !== phases.length) {
    setBefore(phases.length);
    setAt({ round: 0, phase: 0 });
  }
  const { line, help } = over ? end : lead;

  return (
    <section className="exercise" data-moving={moving}>
      <div className="picture" aria-hidden="true">
        {picture(at, phase, resting || over)}
        {!over && <b className="picture-word">{resting ? i18n.t('exercise.resting') : phase.word}</b>}
      </div>
      <div className="exercise-words">
        <h2 className="exercise-line" ref={heading} tabIndex={-1}>
          {line}
        </h2>
        <p className="soft">{help}</p>
      </div>
      <Dots done={at.round} of={rounds} />
      <p className="unseen" role="status">
        {over ? end.line : resting ? i18n.t('exercise.resting') : spoken(at, phase)}
      </p>
      {over ? (
        <EndWays onLeave={onLeave} onAgain={again} />
      ) : (
        <div className="exercise-ways">
          <Button onClick={toggleResting}>{i18n.t(resting ? 'exercise.goOn' : 'exercise.pause')}</Button>
          <MotionButton moving={moving} onChange={setMoving} />
        </div>
      )}
      {!over && more && <div className="exercise-more">{more}</div>}
    </section>
  );
}

/** Moves on through the phases while `running`. */
function useBreath(
  phases: readonly Phase[],
  rounds: number,
  running: boolean,
): [BreathAt, (at: BreathAt) => void] {
  const [at, setAt] = useState<BreathAt>({ round: 0, phase: 0 });
  const { round, phase } = at;
  const last = phase >= phases.length - 1;
  const ms = (phases[phase]?.seconds ?? 0) * 1_000;
  useEffect(() => {
    if (!running || round >= rounds) return;
    const next = last ? { round: round + 1, phase: 0 } : { round, phase: phase + 1 };
    const timer = setTimeout(() => setAt(next), ms);
    return () => clearTimeout(timer);
  }, [running, round, rounds, phase, last, ms]);
  return [at, setAt];
}

/** What a screen reader says: the words of the first breaths, then once that it goes on like this. */
function spoken({ round }: BreathAt, { word }: Phase): string {
  return round >= SAID_ROUNDS ? i18n.t('exercise.breathKeep') : word;
}
