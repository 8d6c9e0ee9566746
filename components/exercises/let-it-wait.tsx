import './let-it-wait.css';
import { type ReactNode, useState } from 'react';
import { i18n } from '#i18n';
import { useAction } from '../hooks/action';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { weekdayName } from '../ui/format';
import { Notice } from '../ui/Notice';
import type { Exercise, ExerciseProps } from './exercise';
import { Steps } from './parts/Steps';
import { type PutOff, useTools } from './parts/tools';
import { vars } from './parts/vars';

type Problem = Extract<PutOff, { saved: false }>['problem'];
/** What became of the words; `due` (epoch ms) is when they can be read again. */
type Ending = { how: 'waits'; due: number } | { how: 'erased' } | null;

/** Words that are not sent today. They wait a day only if the user says so; closed without a word, they are gone. */
function LetItWait({ onLeave }: ExerciseProps) {
  const [text, setText] = useState('');
  const [ending, setEnding] = useState<Ending>(null);
  return (
    <Steps
      steps={[
        { line: i18n.t('exercise.wait.stop'), help: i18n.t('exercise.wait.stopHelp') },
        {
          line: i18n.t('exercise.wait.write'),
          help: i18n.t('exercise.wait.writeHelp'),
          control: <Message text={text} onText={setText} />,
        },
        { line: i18n.t('exercise.wait.hope'), help: i18n.t('exercise.wait.hopeHelp') },
      ]}
      end={endOf(text, ending, (how) => {
        setText('');
        setEnding(how);
      })}
      picture={(step) => <Night step={step} />}
      onLeave={onLeave}
    />
  );
}

function endOf(text: string, ending: Ending, onEnd: (ending: Ending) => void) {
  if (ending?.how === 'erased')
    return { line: i18n.t('exercise.wait.erased'), help: i18n.t('exercise.wait.erasedHelp') };
  if (ending)
    return {
      line: i18n.t('exercise.wait.waits', [weekdayName(new Date(ending.due).getDay(), 'long')]),
      help: i18n.t('exercise.wait.waitsHelp'),
    };
  const line = i18n.t('exercise.wait.end');
  if (text.trim() === '') return { line, help: i18n.t('exercise.wait.endHelpNone') };
  return {
    line,
    help: i18n.t('exercise.wait.endHelp'),
    control: <Choice text={text} onEnd={onEnd} />,
  };
}

function Message({ text, onText }: { text: string; onText: (text: string) => void }) {
  return (
    <div className="wait-words">
      <Field label={i18n.t('exercise.wait.label')}>
        {(field) => (
          <textarea
            {...field}
            className="input letter"
            dir="auto"
            rows={4}
            value={text}
            onChange={(event) => onText(event.target.value)}
          />
        )}
      </Field>
      <p className="soft">
        {i18n.t('exercise.unsent.dark')}{' '}
        <a href="options.html#/help" target="_blank" rel="noreferrer">
          {i18n.t('pause.help')}
        </a>
      </p>
    </div>
  );
}

/** The words are erased, or wait until tomorrow; in a place that keeps nothing they can only go. */
function Choice({ text, onEnd }: { text: string; onEnd: (ending: Ending) => void }): ReactNode {
  const { putOff } = useTools();
  const { run, busy, stuck } = useAction('let a message wait');
  const [problem, setProblem] = useState<Problem | null>(null);
  const keep = (put: NonNullable<typeof putOff>) =>
    run(async () => {
      const kept = await put('waiting', text, null);
      if (kept.saved) onEnd({ how: 'waits', due: kept.due });
      else setProblem(kept.problem);
    });
  return (
    <>
      <div className="exercise-ways">
        {putOff && (
          <Button disabled={busy} onClick={() => keep(putOff)}>
            {i18n.t('exercise.wait.tomorrow')}
          </Button>
        )}
        <Button disabled={busy} onClick={() => onEnd({ how: 'erased' })}>
          {i18n.t('due.erase')}
        </Button>
      </div>
      {!putOff && <p className="soft">{i18n.t('exercise.wait.noKeep')}</p>}
      <div role="alert">
        {stuck && <Notice tone="care">{i18n.t('ui.stuck')}</Notice>}
        {problem && <Notice tone="care">{i18n.t(`problem.${problem}`)}</Notice>}
      </div>
    </>
  );
}

/** A letter on the sill. The night goes by behind it. */
function Night({ step }: { step: number }) {
  return (
    <svg
      className="sill"
      viewBox="0 0 200 200"
      aria-hidden="true"
      data-step={step}
      style={vars({ at: step })}
    >
      <clipPath id="sill-plate">
        <circle cx="100" cy="100" r="96" />
      </clipPath>
      <g clipPath="url(#sill-plate)">
        <rect width="200" height="200" className="sill-day" />
        <rect width="200" height="200" className="sill-night" />
        <g className="sill-way">
          <circle cx="100" cy="44" r="15" className="sill-light" />
        </g>
        <path d="M0 148h200v52H0Z" className="sill-board" />
        <rect x="62" y="96" width="76" height="52" rx="6" className="sill-letter" />
        <path
          d="M68 96h64a6 6 0 0 1 6 6c0 3-2 5-4 6l-28 18a11 11 0 0 1-12 0L66 108c-2-1-4-3-4-6a6 6 0 0 1 6-6z"
          className="sill-fold"
        />
      </g>
    </svg>
  );
}

const exercise: Exercise = {
  id: 'let-it-wait',
  name: () => i18n.t('exercise.wait.name'),
  length: () => i18n.t('exercise.yourPace'),
  goodFor: () => i18n.t('exercise.wait.good'),
  caution: () => i18n.t('exercise.wait.care'),
  evidence: {
    level: 'little',
    line: () => i18n.t('exercise.wait.evidence'),
    source: 'Linehan 2015, DBT Skills Training Manual, second edition',
  },
  uses: 'mind',
  need: 'look',
  Component: LetItWait,
};
export default exercise;
