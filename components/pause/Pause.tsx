import './pause.css';
import { type ReactNode, use, useEffect, useRef, useState } from 'react';
import { Countdown, lineOf } from '@/lib/policy/first-screen';
import { offerOf } from '@/lib/policy/offer';
import { DEFAULT_TOOLS, type Exercise, everyExercise } from '../exercises';
import { onThreeShifts } from '../exit/three-shifts';
import { useQuickExit } from '../hooks/quick-exit';
import { word } from '../ui/word';
import { ExerciseScreen } from './ExerciseScreen';
import { onEscape } from './escape';
import { FirstScreen } from './FirstScreen';
import { FootContext } from './Foot';
import { Parting } from './Parting';
import { PlanScreen, planToType } from './PlanScreen';
import { SecondScreen } from './SecondScreen';
import { NOTHING, type PauseAnswers, type PauseProps } from './types';
import { useWait } from './use-wait';
import { isVisible } from './visible';

/**
 * The pause: a line, a breath and a way out; after Continue one question, minutes and Open now. From the waiting screen
 * one exercise can be opened in its place, and after it those who chose so type their plan. Escape is Leave on every screen. It decides nothing: each way out calls back
 * once, with what was answered until then. After Leave a warm line stands until the next page is there.
 */
export function Pause(props: PauseProps) {
  const { kit = null } = props;
  const [leaving, setLeaving] = useState(false);
  const done = useRef(false);
  const soFar = useRef<PauseAnswers>({ ...NOTHING, checkIn: props.from?.checkIn ?? null });
  const tell = (part: Partial<PauseAnswers>) => {
    soFar.current = { ...soFar.current, ...part };
  };
  const once = (decide: (answers: PauseAnswers) => void) => {
    if (done.current) return;
    done.current = true;
    const { checkIn, ...answers } = soFar.current;
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

  const quickExit = useQuickExit();
  const exit = () => quickExit(leave);

  useEffect(() => onEscape(leave));
  useEffect(() => onThreeShifts(exit));

  return (
    <FootContext value={{ exit, name: kit?.name ?? null }}>
      {!leaving && (
        <Screens
          {...props}
          kit={kit}
          onTell={tell}
          onLeave={leave}
          onOpen={(minutes) => once((answers) => props.onOpen(answers, minutes))}
          // Nothing that was said on the way belongs to a practical visit.
          onPractical={() => once(({ checkIn }) => props.onPractical({ ...NOTHING, checkIn }))}
        />
      )}
      <Parting seed={kit?.count ?? props.seed} leaving={leaving} />
    </FootContext>
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
  const { kit, seed, from, onTell, onLeave, onPractical } = props;
  const { exit: onExit } = use(FootContext);
  const typing = planToType(kit?.typePlan ?? null);
  const next = typing ? 'plan' : 2;
  const [screen, setScreen] = useState<1 | 2 | 'exercise' | 'plan'>(
    from ? (from.screen === 'exercise' ? 'exercise' : next) : 1,
  );
  const [wait] = useState(() => from?.wait ?? new Countdown(props.wait, isVisible));
  const left = useWait(wait);
  // What stands on the waiting screen stays there; a kit that comes late serves what follows.
  const [first] = useState(from ? from.kit : kit);
  const offer = offerOf(first, word);
  const exercise = everyExercise(first?.ownExercises ?? []).find(({ id }) => id === offer?.id) ?? null;
  const [done, setDone] = useState<Exercise | null>(screen === 'exercise' ? exercise : null);
  const goOn = () => setScreen(next);

  if (screen === 'exercise' && offer && exercise) {
    return (
      <ExerciseScreen
        exercise={exercise}
        fresh={offer.reason === 'fresh'}
        asksPull={!kit?.asksOff.includes('pull')}
        tools={kit ?? DEFAULT_TOOLS}
        left={left}
        onTell={onTell}
        onLeave={onLeave}
        onContinue={goOn}
        onPractical={onPractical}
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
  const { checkIn = null } = first ?? {};
  return (
    <FirstScreen
      wait={wait}
      line={lineOf(seed, first, word)}
      name={first?.name ?? null}
      note={props.privateWindow ? 'pause.private' : null}
      offer={offer?.name ?? null}
      checkIn={checkIn !== null}
      lastLeft={first?.lastLeft ?? null}
      onFelt={(felt, going) => checkIn && onTell({ checkIn: { attempt: checkIn, felt, going } })}
      onPress={(press) => {
        if (press === 'leave') onLeave();
        else if (press === 'practical') onPractical();
        else if (press === 'exit') onExit();
        else if (press === 'continue') goOn();
        else {
          setDone(exercise);
          setScreen('exercise');
        }
      }}
    />
  );
}
