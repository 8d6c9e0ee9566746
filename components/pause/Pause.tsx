import './pause.css';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { DEFAULT_TOOLS, type Exercise } from '../exercises';
import { ExerciseScreen } from './ExerciseScreen';
import { FirstScreen } from './FirstScreen';
import { offerOf } from './offer';
import { Parting } from './Parting';
import { PlanScreen, planToType } from './PlanScreen';
import { SecondScreen } from './SecondScreen';
import { NOTHING, type PauseAnswers, type PauseProps } from './types';
import { useWait } from './use-wait';

/**
 * The pause: a line, a breath and a way out; after Continue one question, minutes and Open now. From the waiting screen
 * one exercise can be opened in its place, and after it those who chose so type their plan. Escape is Leave on every screen. It decides nothing: each way out calls back
 * once, with what was told until then. After Leave a warm line stands until the new place is there.
 */
export function Pause(props: PauseProps) {
  const { kit = null } = props;
  const [leaving, setLeaving] = useState(false);
  const done = useRef(false);
  const told = useRef<PauseAnswers>(NOTHING);
  const tell = (part: Partial<PauseAnswers>) => {
    told.current = { ...told.current, ...part };
  };
  const once = (decide: (answers: PauseAnswers) => void) => {
    if (done.current) return;
    done.current = true;
    const { checkIn, ...answers } = told.current;
    // Asked once: a check-in that was shown and not answered is not asked again.
    const unsaid = { felt: 'skipped' as const, going: [] };
    const asked = kit?.checkIn ? { ...unsaid, ...checkIn, attempt: kit.checkIn } : null;
    decide({ ...answers, checkIn: asked });
  };
  const leave = () =>
    once((answers) => {
      // The way out first: what is drawn then only fills the time.
      props.onLeave(answers);
      setLeaving(true);
    });

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || event.repeat) return;
      // It takes back a character that is being written.
      if (event.isComposing) return;
      event.preventDefault();
      leave();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  });

  return (
    <>
      {!leaving && (
        <Screens
          {...props}
          kit={kit}
          onTell={tell}
          onLeave={leave}
          onOpen={(minutes) => once((answers) => props.onOpen(answers, minutes))}
          onPractical={() => once(props.onPractical)}
        />
      )}
      <Parting seed={kit?.count ?? props.seed} leaving={leaving} />
    </>
  );
}

interface ScreensProps extends Omit<PauseProps, 'kit' | 'onLeave' | 'onOpen' | 'onPractical'> {
  kit: NonNullable<PauseProps['kit']> | null;
  onTell: (part: Partial<PauseAnswers>) => void;
  onLeave: () => void;
  onOpen: (minutes: number) => void;
  onPractical: () => void;
}

/** The way from the waiting screen to the last one. The wait runs on wherever it is. */
function Screens(props: ScreensProps): ReactNode {
  const { kit, seed, wait, onTell, onLeave, onPractical } = props;
  const [screen, setScreen] = useState<1 | 2 | 'exercise' | 'plan'>(1);
  const left = useWait(wait);
  // What stands on the waiting screen stays there; a kit that comes late serves what follows.
  const [first] = useState(kit);
  const offer = offerOf(first);
  const typing = planToType(kit?.typePlan ?? null);
  const [done, setDone] = useState<Exercise | null>(null);
  const goOn = () => setScreen(typing ? 'plan' : 2);

  if (screen === 'exercise' && offer) {
    return (
      <ExerciseScreen
        exercise={offer.exercise}
        fresh={offer.reason === 'fresh'}
        asksPull={!kit?.asksOff.includes('pull')}
        tools={kit ?? DEFAULT_TOOLS}
        left={left}
        onTell={onTell}
        onLeave={onLeave}
        onContinue={goOn}
      />
    );
  }
  if (screen === 'plan' && typing) {
    return <PlanScreen {...{ typing, onLeave, onPractical }} onContinue={() => setScreen(2)} />;
  }
  if (screen === 2) {
    const { chat, onDraft, onOpen } = props;
    return (
      <SecondScreen {...{ seed, chat, kit, exercise: done, onTell, onDraft, onLeave, onOpen, onPractical }} />
    );
  }
  return (
    <FirstScreen
      {...props}
      kit={first}
      left={left}
      offer={offer}
      onTell={onTell}
      onLeave={onLeave}
      onPractical={onPractical}
      onExercise={() => {
        setDone(offer?.exercise ?? null);
        setScreen('exercise');
      }}
      onContinue={goOn}
    />
  );
}
