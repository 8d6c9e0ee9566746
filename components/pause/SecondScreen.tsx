import './second-screen.css';
import { useEffect, useId, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { PASS_DEFAULT, PASS_MINUTES } from '@/lib/policy/pass';
import { ANSWER_MOST, beginning, type PauseKit } from '@/lib/policy/pause-kit';
import { AnswerBox } from './AnswerBox';
import { Feelings } from './Feelings';
import type { PauseAnswers } from './types';
import { UrgeSlider } from './UrgeSlider';
import { useFirstFocus } from './use-first-focus';
import { questionOf } from './words';

/** Debounce (ms) of the unfinished answer. */
const DRAFT_AFTER_MS = 400;

interface SecondScreenProps {
  seed: number;
  kit: PauseKit | null;
  onTell: (part: Partial<PauseAnswers>) => void;
  onDraft: ((text: string) => void) | undefined;
  onLeave: () => void;
  onOpen: (minutes: number) => void;
}

/** One question, a feeling, an urge, minutes: all on one screen, and only Open now is needed. */
export function SecondScreen({ seed, kit, onTell, onDraft, onLeave, onOpen }: SecondScreenProps) {
  const [answer, setAnswer] = useAnswer(kit, onTell, onDraft);
  const [urge, setUrge] = useState<number | null>(null);
  const [feelings, setFeelings] = useState<string[]>([]);
  const [minutes, setMinutes] = useState<number>(PASS_DEFAULT);
  const [question] = useState(() => questionOf(seed, kit));
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  useFirstFocus(heading);

  return (
    <main className="pause">
      <form
        className="pause-form"
        data-alone={question.reframes || undefined}
        onSubmit={(event) => {
          event.preventDefault();
          onOpen(minutes);
        }}
      >
        <div className="pause-ask">
          <h1 className="pause-question" ref={heading} tabIndex={-1} id={`${id}-question`} dir="auto">
            {question.words}
          </h1>
          <AnswerBox
            value={answer}
            keep={kit?.keep ?? false}
            back={kit?.draft != null && answer === kit.draft}
            question={`${id}-question`}
            onChange={setAnswer}
          />
        </div>
        {!question.reframes && (
          <Feelings
            own={kit?.feelings ?? []}
            chosen={feelings}
            onChange={(chosen) => {
              setFeelings(chosen);
              onTell({ feelings: chosen.length > 0 ? chosen : null });
            }}
          />
        )}
        <UrgeSlider
          label={i18n.t('pause.pullLabel')}
          value={urge}
          onChange={(value) => {
            setUrge(value);
            onTell({ urge: value });
          }}
        />
        <fieldset className="pause-minutes">
          <legend>{i18n.t('pause.openFor')}</legend>
          {PASS_MINUTES.map((choice) => (
            <label key={choice}>
              <input
                type="radio"
                className="pause-radio"
                name={`${id}-minutes`}
                value={choice}
                checked={minutes === choice}
                onChange={() => setMinutes(choice)}
              />
              <span>{i18n.t('pause.minutes', [String(choice)])}</span>
            </label>
          ))}
        </fieldset>
        <div className="pause-end">
          <button type="button" className="pause-leave" onClick={onLeave}>
            {i18n.t('pause.leave')}
          </button>
          <button type="submit" className="pause-quiet">
            {i18n.t('pause.open')}
          </button>
        </div>
      </form>
    </main>
  );
}

/** The written answer, told as it grows; an interrupted one comes back. Both may begin late, when the kit comes late. */
function useAnswer(
  kit: PauseKit | null,
  onTell: SecondScreenProps['onTell'],
  onDraft: SecondScreenProps['onDraft'],
): [string, (text: string) => void] {
  const draft = kit?.draft ?? '';
  const [answer, setAnswer] = useState(draft);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const keep = useRef(onDraft);
  useEffect(() => {
    keep.current = onDraft;
  });
  const told = (text: string) => onTell({ note: beginning(text.trim(), ANSWER_MOST) || null });
  const keepSoon = (text: string) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => keep.current?.(beginning(text, ANSWER_MOST)), DRAFT_AFTER_MS);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once the words from before are known, and whether words are kept
  useEffect(() => {
    const text = answer || draft;
    setAnswer(text);
    told(text);
    if (text !== draft) keepSoon(text);
  }, [draft, onDraft === undefined]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const change = (text: string) => {
    setAnswer(text);
    told(text);
    keepSoon(text);
  };
  return [answer, change];
}
