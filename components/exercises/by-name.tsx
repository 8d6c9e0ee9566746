import './by-name.css';
import { useState } from 'react';
import { i18n } from '#i18n';
import { Field } from '../ui/Field';
import type { Exercise, ExerciseProps } from './exercise';
import { Steps } from './parts/Steps';
import { vars } from './parts/vars';

const STEPS = ['feels', 'friend', 'helps'] as const;
/** A longer name (UTF-16 units) would not stand inside a sentence: that says "you" then. */
const MOST_LETTERS = 24;

/** The name lives as long as the exercise is open, and nowhere else. */
function ByName({ onLeave }: ExerciseProps) {
  const [name, setName] = useState('');
  const typed = name.trim();
  const fits = typed !== '' && typed.length <= MOST_LETTERS;
  const stepOf = (key: (typeof STEPS)[number]) =>
    fits
      ? { line: i18n.t(`exercise.byName.${key}`, [typed]), help: i18n.t(`exercise.byName.${key}Help`) }
      : { line: i18n.t(`exercise.byName.${key}You`), help: i18n.t(`exercise.byName.${key}Help`) };
  const ask = {
    line: i18n.t('exercise.byName.ask'),
    help: i18n.t('exercise.byName.askHelp'),
    control: (
      <Field label={i18n.t('exercise.byName.label')}>
        {(control) => (
          <input
            {...control}
            className="input"
            dir="auto"
            autoComplete="off"
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        )}
      </Field>
    ),
  };
  return (
    <Steps
      steps={[ask, ...STEPS.map(stepOf)]}
      end={{ line: i18n.t('exercise.byName.end'), help: i18n.t('exercise.byName.endHelp') }}
      picture={(step) => (
        <div className="distance" style={vars({ far: step })}>
          <i />
          <b dir="auto">
            <span>{fits ? typed : i18n.t('exercise.byName.you')}</span>
          </b>
        </div>
      )}
      onLeave={onLeave}
    />
  );
}

const exercise: Exercise = {
  id: 'by-name',
  name: () => i18n.t('exercise.byName.name'),
  length: () => i18n.t('exercise.yourPace'),
  goodFor: () => i18n.t('exercise.byName.good'),
  caution: null,
  evidence: {
    level: 'some',
    line: () => i18n.t('exercise.byName.evidence'),
    source: 'Orvell et al. 2021, doi 10.1177/2167702620951539',
  },
  uses: 'mind',
  need: 'head',
  does: 'reframes',
  Component: ByName,
};
export default exercise;
