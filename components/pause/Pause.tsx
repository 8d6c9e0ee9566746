import { useEffect, useRef, useState } from 'react';
import { DEFAULT_TOOLS } from '../exercises';
import { ExerciseScreen } from './ExerciseScreen';
import { FirstScreen } from './FirstScreen';
import { offerOf } from './offer';
import { SecondScreen } from './SecondScreen';
import { type Answers, NOTHING, type PauseProps } from './types';
import { useWait } from './use-wait';
import './pause.css';

/**
 * The pause: a line, a breath and a way out; after Continue one question, minutes and Open now. From the waiting screen
 * one exercise can be opened in its place. Escape is Leave on every screen. It decides nothing: each way out calls back
 * once, with what was told until then.
 */
export function Pause(props: PauseProps) {
  const { kit = null, wait } = props;
  const [screen, setScreen] = useState<1 | 2 | 'exercise'>(1);
  const left = useWait(wait);
  const done = useRef(false);
  const told = useRef<Answers>(NOTHING);
  const tell = (part: Partial<Answers>) => {
    told.current = { ...told.current, ...part };
  };
  const once = (decide: (answers: Answers) => void) => {
    if (done.current) return;
    done.current = true;
    const { checkIn, ...answers } = told.current;
    // Asked once: a check-in that was shown and not answered is not asked again.
    const asked = kit?.checkIn ? { attempt: kit.checkIn, felt: checkIn?.felt ?? ('skipped' as const) } : null;
    decide({ ...answers, checkIn: asked });
  };
  const leave = () => once(props.onLeave);
  const offer = offerOf(kit);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || event.repeat) return;
      event.preventDefault();
      leave();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  });

  if (screen === 'exercise' && offer) {
    return (
      <ExerciseScreen
        exercise={offer.exercise}
        fresh={offer.reason === 'fresh'}
        tools={kit ?? DEFAULT_TOOLS}
        left={left}
        onTell={tell}
        onLeave={leave}
        onContinue={() => setScreen(2)}
      />
    );
  }
  if (screen === 2) {
    return (
      <SecondScreen
        turn={props.turn}
        kit={kit}
        onTell={tell}
        onDraft={props.onDraft}
        onLeave={leave}
        onOpen={(minutes) => once((answers) => props.onOpen(answers, minutes))}
      />
    );
  }
  return (
    <FirstScreen
      {...props}
      kit={kit}
      left={left}
      offer={offer}
      onTell={tell}
      onLeave={leave}
      onPractical={() => once(props.onPractical)}
      onExercise={() => setScreen('exercise')}
      onContinue={() => setScreen(2)}
    />
  );
}
