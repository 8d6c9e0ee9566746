import './exercise.css';
import './unsent.css';
import { useLayoutEffect, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { useAction } from '../hooks/action';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { Notice } from '../ui/Notice';
import type { Exercise, ExerciseProps } from './exercise';
import { MotionButton, useMoving } from './parts/moving';
import { EndWays } from './parts/Steps';
import { useTools } from './parts/tools';

type Ending = 'gone' | 'kept';

/** Words for someone who will not get them. They are kept only if the user says so. */
function Unsent({ onLeave }: ExerciseProps) {
  const [text, setText] = useState('');
  const [ending, setEnding] = useState<Ending | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    if (ending) heading.current?.focus({ preventScroll: true });
  }, [ending]);

  if (ending) {
    return <Sailed ending={ending} heading={heading} onLeave={onLeave} onAgain={() => setEnding(null)} />;
  }
  const end = (how: Ending) => {
    setText('');
    setEnding(how);
  };
  return <Writing text={text} onText={setText} onEnd={end} />;
}

interface WritingProps {
  text: string;
  onText: (text: string) => void;
  onEnd: (ending: Ending) => void;
}

function Writing({ text, onText, onEnd }: WritingProps) {
  const { keepUnsent } = useTools();
  const { run, busy, stuck } = useAction('keep a message that is not sent');
  const [tooLong, setTooLong] = useState(false);
  const empty = text.trim() === '';
  const keep = () =>
    run(async () => {
      if (await keepUnsent?.(text)) onEnd('kept');
      else setTooLong(true);
    });
  return (
    <section className="exercise exercise-writing">
      <div className="exercise-words">
        <h2 className="exercise-line">{i18n.t('exercise.unsent.lead')}</h2>
        <p className="soft">{i18n.t('exercise.unsent.leadHelp')}</p>
      </div>
      <Field label={i18n.t('exercise.unsent.label')} problem={tooLong ? i18n.t('problem.textTooLong') : null}>
        {(control) => (
          <textarea
            {...control}
            className="input letter"
            dir="auto"
            rows={7}
            value={text}
            onChange={(event) => {
              onText(event.target.value);
              setTooLong(false);
            }}
          />
        )}
      </Field>
      <div className="exercise-ways">
        <Button variant="solid" disabled={empty || busy} onClick={() => onEnd('gone')}>
          {i18n.t('exercise.unsent.sailOff')}
        </Button>
        {keepUnsent && (
          <Button disabled={empty || busy} onClick={keep}>
            {i18n.t('exercise.unsent.keep')}
          </Button>
        )}
      </div>
      <p className="soft">{i18n.t(keepUnsent ? 'exercise.unsent.keepHelp' : 'exercise.unsent.noKeep')}</p>
      <p className="soft">
        {i18n.t('exercise.unsent.dark')}{' '}
        <a href="options.html#/help" target="_blank" rel="noreferrer">
          {i18n.t('pause.help')}
        </a>
      </p>
      <div role="status">{stuck && <Notice tone="care">{i18n.t('ui.stuck')}</Notice>}</div>
    </section>
  );
}

interface SailedProps {
  ending: Ending;
  heading: React.Ref<HTMLHeadingElement>;
  onLeave: () => void;
  onAgain: () => void;
}

function Sailed({ ending, heading, onLeave, onAgain }: SailedProps) {
  const [moving, setMoving] = useMoving();
  return (
    <section className="exercise" data-moving={moving}>
      <div className="picture" aria-hidden="true">
        <svg className="boat" data-ending={ending} viewBox="0 0 200 200" aria-hidden="true">
          <circle cx="100" cy="100" r="96" className="boat-sky" />
          <g className="boat-hull">
            <path d="M100 62 L136 112 H64 Z" className="boat-sail" />
            <path d="M100 62 L100 112 H64 Z" className="boat-fold" />
            <path d="M40 106 L78 140 H122 L160 106 L130 114 H70 Z" className="boat-body" />
          </g>
          <path d="M12 138 q22 -10 44 0 t44 0 t44 0 t44 0 A96 96 0 0 1 12 138 Z" className="boat-water" />
        </svg>
      </div>
      <div className="exercise-words">
        <h2 className="exercise-line" ref={heading} tabIndex={-1}>
          {i18n.t(`exercise.unsent.${ending}`)}
        </h2>
        <p className="soft">{i18n.t(`exercise.unsent.${ending}Help`)}</p>
      </div>
      <EndWays onLeave={onLeave} onAgain={onAgain} />
      <MotionButton moving={moving} onChange={setMoving} />
    </section>
  );
}

const exercise: Exercise = {
  id: 'unsent',
  name: () => i18n.t('exercise.unsent.name'),
  length: () => i18n.t('exercise.yourPace'),
  goodFor: () => i18n.t('exercise.unsent.good'),
  caution: () => i18n.t('exercise.unsent.care'),
  evidence: {
    level: 'little',
    line: () => i18n.t('exercise.unsent.evidence'),
    source: 'Sbarra et al. 2013, doi 10.1177/2167702612469801',
  },
  uses: 'mind',
  need: 'look',
  Component: Unsent,
};
export default exercise;
