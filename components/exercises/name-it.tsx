import './name-it.css';
import { useState } from 'react';
import { i18n } from '#i18n';
import type { Exercise, ExerciseProps } from './exercise';
import { Steps } from './parts/Steps';

const FEELINGS = [
  'sad',
  'lonely',
  'longing',
  'hurt',
  'angry',
  'jealous',
  'anxious',
  'restless',
  'empty',
  'numb',
  'tired',
  'unsure',
] as const;

/** Names a feeling and leaves it at that: turning it around right after would undo the good of it. */
function NameIt({ onLeave }: ExerciseProps) {
  const [feeling, setFeeling] = useState<(typeof FEELINGS)[number] | null>(null);
  const word = feeling ? i18n.t(`exercise.nameIt.${feeling}`) : '';
  const choices = (
    <fieldset className="feelings">
      <legend className="unseen">{i18n.t('exercise.nameIt.legend')}</legend>
      {FEELINGS.map((name) => (
        <label key={name} className="feeling">
          <input type="radio" name="name-it" checked={feeling === name} onChange={() => setFeeling(name)} />
          {i18n.t(`exercise.nameIt.${name}`)}
        </label>
      ))}
    </fieldset>
  );
  return (
    <Steps
      steps={[
        { line: i18n.t('exercise.nameIt.ask'), help: i18n.t('exercise.nameIt.askHelp'), control: choices },
        {
          line:
            feeling && feeling !== 'unsure'
              ? i18n.t('exercise.nameIt.said', [word])
              : i18n.t('exercise.nameIt.saidUnsure'),
          help: i18n.t('exercise.nameIt.saidHelp'),
        },
      ]}
      end={{ line: i18n.t('exercise.nameIt.end'), help: i18n.t('exercise.nameIt.endHelp') }}
      picture={() => (
        <div className="ripples">
          <i />
          <i />
          <i />
          <b key={word}>{word}</b>
        </div>
      )}
      lively
      onLeave={onLeave}
    />
  );
}

const exercise: Exercise = {
  id: 'name-it',
  name: () => i18n.t('exercise.nameIt.name'),
  length: () => i18n.t('exercise.nameIt.length'),
  goodFor: () => i18n.t('exercise.nameIt.good'),
  caution: null,
  evidence: {
    level: 'some',
    line: () => i18n.t('exercise.nameIt.evidence'),
    source:
      'Lieberman et al. 2007, doi 10.1111/j.1467-9280.2007.01916.x; Nook, Satpute & Ochsner 2021, doi 10.1007/s42761-021-00036-y',
  },
  uses: 'mind',
  need: 'head',
  does: 'names',
  Component: NameIt,
};
export default exercise;
