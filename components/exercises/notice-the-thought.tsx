import './notice-the-thought.css';
import { useState } from 'react';
import { i18n } from '#i18n';
import { Field } from '../ui/Field';
import type { Exercise, ExerciseProps } from './exercise';
import { Steps } from './parts/Steps';
import { vars } from './parts/vars';

/** A longer thought (UTF-16 units) is read worse than it is thought: the sentence leaves it open then. */
const MOST_LETTERS = 120;

/** The thought lives as long as the exercise is open, and nowhere else. */
function NoticeTheThought({ onLeave }: ExerciseProps) {
  const [thought, setThought] = useState('');
  const typed = thought.trim();
  const said =
    typed !== '' && typed.length <= MOST_LETTERS
      ? i18n.t('exercise.notice.said', [typed])
      : i18n.t('exercise.notice.saidOpen');
  const control = (
    <Field label={i18n.t('exercise.notice.label')}>
      {(field) => (
        <input
          {...field}
          className="input"
          dir="auto"
          autoComplete="off"
          value={thought}
          onChange={(event) => setThought(event.target.value)}
        />
      )}
    </Field>
  );
  return (
    <Steps
      steps={[
        { line: i18n.t('exercise.notice.ask'), help: i18n.t('exercise.notice.askHelp'), control },
        { line: i18n.t('exercise.notice.say'), help: said },
        { line: i18n.t('exercise.notice.slow'), help: said },
        { line: i18n.t('exercise.notice.sit'), help: i18n.t('exercise.notice.sitHelp') },
      ]}
      end={{ line: i18n.t('exercise.notice.end'), help: i18n.t('exercise.notice.endHelp') }}
      picture={(step) => <Sky step={step} />}
      lively
      onLeave={onLeave}
    />
  );
}

const CLOUD = 'M60 122a19 19 0 0 1-1-38 26 26 0 0 1 49-11 22 22 0 0 1 33 17 16 16 0 0 1 1 32Z';

/** A thought as a cloud: it stays in the sky, and the land below stays where it is. */
function Sky({ step }: { step: number }) {
  return (
    <svg className="thought-sky" viewBox="0 0 200 200" aria-hidden="true" style={vars({ at: step })}>
      <clipPath id="thought-plate">
        <circle cx="100" cy="100" r="96" />
      </clipPath>
      <g clipPath="url(#thought-plate)">
        <rect width="200" height="200" className="thought-air" />
        <circle cx="146" cy="62" r="14" className="thought-light" />
        <path d={CLOUD} className="thought-far" />
        <g className="thought-way">
          <path d={CLOUD} className="thought-cloud" />
        </g>
        <path d="M0 158q44-26 96-8t104-12v62H0Z" className="thought-land" />
        <path d="M0 178q60-22 112-6t88-8v36H0Z" className="thought-near" />
      </g>
    </svg>
  );
}

const exercise: Exercise = {
  id: 'notice-the-thought',
  name: () => i18n.t('exercise.notice.name'),
  length: () => i18n.t('exercise.yourPace'),
  goodFor: () => i18n.t('exercise.notice.good'),
  caution: () => i18n.t('exercise.notice.care'),
  evidence: {
    level: 'some',
    line: () => i18n.t('exercise.notice.evidence'),
    source: 'Oppo et al. 2026, doi 10.1016/j.jcbs.2026.100999',
  },
  uses: 'mind',
  need: 'head',
  Component: NoticeTheThought,
};
export default exercise;
