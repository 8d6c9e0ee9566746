import './second-screen.css';
import './second-screen-room.css';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { i18n } from '#i18n';
import type { Expected } from '@/lib/attempts/attempt';
import type { Ask } from '@/lib/policy/asks';
import { PASS_DEFAULT } from '@/lib/policy/pass';
import { ANSWER_MOST, beginning, type PauseKit } from '@/lib/policy/pause-kit';
import type { Exercise } from '../exercises';
import { Disclosure } from '../ui/Disclosure';
import { AnswerBox } from './AnswerBox';
import { Expectation } from './Expectation';
import { Feelings } from './Feelings';
import { Foot } from './Foot';
import { Minutes } from './Minutes';
import type { PauseAnswers } from './types';
import { UrgeSlider } from './UrgeSlider';
import { useFirstFocus } from './use-first-focus';
import { asksOf, wordsOf } from './words';

/** Debounce (ms) of the unfinished answer. */
const DRAFT_AFTER_MS = 400;

interface SecondScreenProps {
  seed: number;
  kit: PauseKit | null;
  /** The page is a chat. */
  chat: boolean | undefined;
  /** The exercise that was opened in this pause, or `null`. */
  exercise: Exercise | null;
  onTell: (part: Partial<PauseAnswers>) => void;
  onDraft: ((text: string) => void) | undefined;
  onLeave: () => void;
  onOpen: (minutes: number) => void;
  onPractical: () => void;
}

/**
 * One ask and minutes on one screen, the other asks behind **Say more**; only Open now is needed. First focus is the ask, Leave
 * is the first thing after it, and the way to the page the last.
 */
export function SecondScreen(props: SecondScreenProps) {
  const { seed, chat = false, kit, exercise, onLeave, onOpen, onPractical } = props;
  const [{ first, more, question }] = useState(() => asksOf(seed, { kit, exercise, chat }));
  const [minutes, setMinutes] = useState<number>(PASS_DEFAULT);
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  const words = question && wordsOf(question);
  const control = useControls(props, words !== null, id);
  useFirstFocus(heading);

  return (
    <main className="pause">
      <form
        className="pause-form"
        onSubmit={(event) => {
          event.preventDefault();
          onOpen(minutes);
        }}
      >
        <Still />
        <h1 className="pause-question" ref={heading} tabIndex={-1} id={`${id}-${first}`} dir="auto">
          {first === null ? i18n.t('pause.noAsk') : lineOf(first, words)}
        </h1>
        <div className="pause-end pause-out">
          <button type="button" className="pause-leave" onClick={onLeave}>
            {i18n.t('pause.leave')}
          </button>
        </div>
        {first && control(first)}
        {more.length > 0 && (
          <Disclosure label={i18n.t('pause.sayMore')}>
            {more.map((ask) => (
              <div className="pause-more" key={ask}>
                <p className="pause-more-line" id={`${id}-${ask}`} dir="auto">
                  {lineOf(ask, words)}
                </p>
                {control(ask)}
              </div>
            ))}
          </Disclosure>
        )}
        <div className="pause-go">
          <Minutes value={minutes} onChange={setMinutes} />
          <button type="submit" className="pause-quiet">
            {i18n.t('pause.open')}
          </button>
        </div>
      </form>
      <Foot onPractical={onPractical} />
    </main>
  );
}

/** An ask in words. */
function lineOf(ask: Ask, question: string | null): string {
  if (ask === 'question') return question ?? '';
  return i18n.t(ask === 'pull' ? 'pause.pullLabel' : `pause.${ask}Ask`);
}

/** What each ask is answered with. All of it is told as it is said, whether it is on the screen or folded away again. */
function useControls(
  { kit, onTell, onDraft }: SecondScreenProps,
  asksWords: boolean,
  id: string,
): (ask: Ask) => ReactNode {
  const [answer, setAnswer] = useAnswer(asksWords ? (kit?.draft ?? '') : '', onTell, onDraft);
  const [urge, setUrge] = useState<number | null>(null);
  const [feelings, setFeelings] = useState<string[]>([]);
  const [expected, setExpected] = useState<Expected | null>(null);
  const controls = {
    question: () => (
      <AnswerBox
        value={answer}
        keep={kit?.keep ?? false}
        back={kit?.draft != null && answer === kit.draft}
        question={`${id}-question`}
        onChange={setAnswer}
      />
    ),
    feeling: () => (
      <Feelings
        own={kit?.feelings ?? []}
        chosen={feelings}
        describedBy={`${id}-feeling`}
        onChange={(chosen) => {
          setFeelings(chosen);
          onTell({ feelings: chosen.length > 0 ? chosen : null });
        }}
      />
    ),
    pull: () => (
      <UrgeSlider
        describedBy={`${id}-pull`}
        value={urge}
        onChange={(value) => {
          setUrge(value);
          onTell({ urge: value });
        }}
      />
    ),
    expect: () => (
      <Expectation
        describedBy={`${id}-expect`}
        value={expected}
        onChange={(value) => {
          setExpected(value);
          onTell({ expected: value });
        }}
      />
    ),
  } satisfies Record<Ask, () => ReactNode>;
  return (ask) => controls[ask]();
}

/** The breath at rest, so that this screen is of the same place as the first. */
function Still() {
  return (
    <svg className="pause-still" viewBox="0 0 72 72" aria-hidden="true">
      <circle cx="36" cy="36" r="35" />
      <circle cx="36" cy="36" r="25" />
      <circle cx="36" cy="36" r="14" />
    </svg>
  );
}

/** The written answer, told as it grows; an interrupted one comes back. Both may begin late, when the kit comes late. */
function useAnswer(
  draft: string,
  onTell: SecondScreenProps['onTell'],
  onDraft: SecondScreenProps['onDraft'],
): [string, (text: string) => void] {
  const [answer, setAnswer] = useState(draft);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const keep = useRef(onDraft);
  useEffect(() => {
    keep.current = onDraft;
  });
  const tellNote = (text: string) => onTell({ note: beginning(text.trim(), ANSWER_MOST) || null });
  const keepSoon = (text: string) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => keep.current?.(beginning(text, ANSWER_MOST)), DRAFT_AFTER_MS);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once the words from before are known, and never again
  useEffect(() => {
    const text = answer || draft;
    setAnswer(text);
    tellNote(text);
  }, [draft]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: as soon as words are kept
  useEffect(() => {
    if (onDraft && answer !== draft) keepSoon(answer);
  }, [onDraft === undefined]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const change = (text: string) => {
    setAnswer(text);
    tellNote(text);
    keepSoon(text);
  };
  return [answer, change];
}
