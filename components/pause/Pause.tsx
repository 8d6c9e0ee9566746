import { useEffect, useRef, useState } from 'react';
import { FirstScreen } from './FirstScreen';
import { SecondScreen } from './SecondScreen';
import type { Answers, PauseProps } from './types';
import './pause.css';

const NOTHING: Answers = { urge: null, note: null };

/**
 * The pause: a line, a breath and a way out; after Continue one question, minutes and Open now. Escape is Leave on both
 * screens. It decides nothing: each way out calls back once.
 */
export function Pause(props: PauseProps) {
  const [screen, setScreen] = useState<1 | 2>(1);
  const done = useRef(false);
  const once = (decide: () => void) => {
    if (done.current) return;
    done.current = true;
    decide();
  };
  const { onLeave, onOpen, onPractical } = props;

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || event.repeat) return;
      event.preventDefault();
      once(() => onLeave(NOTHING));
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  });

  if (screen === 1) {
    return (
      <FirstScreen
        {...props}
        onLeave={() => once(() => onLeave(NOTHING))}
        onPractical={() => once(onPractical)}
        onContinue={() => setScreen(2)}
      />
    );
  }
  return (
    <SecondScreen
      turn={props.turn}
      onLeave={(answers) => once(() => onLeave(answers))}
      onOpen={(answers, minutes) => once(() => onOpen(answers, minutes))}
    />
  );
}
