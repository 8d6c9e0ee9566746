import { useId, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { PASS_DEFAULT, PASS_MINUTES } from '@/lib/policy/pass';
import type { Answers } from './types';
import { useFirstFocus } from './use-first-focus';
import { questionOf } from './words';

interface SecondScreenProps {
  turn: number;
  onLeave: (answers: Answers) => void;
  onOpen: (answers: Answers, minutes: number) => void;
}

/** One question, an urge, minutes: all on one screen, and only Open now is needed. */
export function SecondScreen({ turn, onLeave, onOpen }: SecondScreenProps) {
  const [answer, setAnswer] = useState('');
  const [urge, setUrge] = useState<number | null>(null);
  const [minutes, setMinutes] = useState<number>(PASS_DEFAULT);
  const question = useRef<HTMLHeadingElement>(null);
  const id = useId();
  useFirstFocus(question);
  const answers = (): Answers => ({ urge, note: answer.trim() || null });

  return (
    <main className="pause">
      <form
        className="pause-form"
        onSubmit={(event) => {
          event.preventDefault();
          onOpen(answers(), minutes);
        }}
      >
        <div>
          <h1 className="pause-question" ref={question} tabIndex={-1} id={`${id}-question`}>
            {questionOf(turn)}
          </h1>
          <textarea
            aria-label={i18n.t('pause.answer')}
            aria-describedby={`${id}-question ${id}-hint`}
            className="pause-answer"
            rows={3}
            maxLength={1000}
            value={answer}
            onChange={(event) => setAnswer(event.target.value)}
          />
          <p className="pause-hint" id={`${id}-hint`}>
            {i18n.t('pause.answerHint')}
          </p>
        </div>
        <Urge value={urge} onChange={setUrge} />
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
          <button type="button" className="pause-leave" onClick={() => onLeave(answers())}>
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

/** 0 to 10, and nothing until it is touched. */
function Urge({ value, onChange }: { value: number | null; onChange: (urge: number) => void }) {
  const id = useId();
  return (
    <div className="pause-urge">
      <p id={id}>{i18n.t('pause.urgeLabel')}</p>
      <input
        type="range"
        className="pause-slider"
        data-unsaid={value === null || undefined}
        min={0}
        max={10}
        step={1}
        value={value ?? 5}
        aria-label={i18n.t('pause.urge')}
        aria-describedby={id}
        aria-valuetext={value === null ? i18n.t('pause.urgeNone') : String(value)}
        onChange={(event) => onChange(event.target.valueAsNumber)}
        onPointerUp={(event) => onChange(event.currentTarget.valueAsNumber)}
      />
      <div className="pause-scale" aria-hidden="true">
        <span>{i18n.t('pause.urgeLow')}</span>
        <span className="pause-urge-value">{value ?? i18n.t('pause.urgeNone')}</span>
        <span>{i18n.t('pause.urgeHigh')}</span>
      </div>
    </div>
  );
}
