import './what-matters.css';
import { useId, useState } from 'react';
import { i18n } from '#i18n';
import type { Exercise, ExerciseProps } from './exercise';
import { Steps } from './parts/Steps';
import { useTools } from './parts/tools';
import { vars } from './parts/vars';

/** Ideas for whoever has written nothing yet. */
const IDEAS = ['friend', 'body', 'make', 'learn', 'home', 'work'] as const;
/** More than this is too much to choose from now. */
const MOST = 8;

/** One thing the user cares about beside love, and a small piece of it. */
function WhatMatters({ onLeave }: ExerciseProps) {
  const { matters } = useTools();
  const [chosen, setChosen] = useState<string | null>(null);
  const own = matters.length > 0;
  const things = own ? matters.slice(0, MOST) : IDEAS.map((idea) => i18n.t(`exercise.matters.${idea}`));
  return (
    <Steps
      steps={[
        {
          line: i18n.t('exercise.matters.pick'),
          help: i18n.t(own ? 'exercise.matters.pickHelp' : 'exercise.matters.ideasHelp'),
          control: <Things things={things} chosen={chosen} onChoose={setChosen} />,
        },
        {
          line: i18n.t('exercise.matters.piece'),
          help: chosen ? i18n.t('exercise.matters.chosen', [chosen]) : i18n.t('exercise.matters.pieceHelp'),
        },
        { line: i18n.t('exercise.matters.when'), help: i18n.t('exercise.matters.whenHelp') },
      ]}
      end={{ line: i18n.t('exercise.matters.end'), help: i18n.t('exercise.matters.endHelp') }}
      picture={(step) => <Sprout step={step} />}
      onLeave={onLeave}
    />
  );
}

interface ThingsProps {
  things: readonly string[];
  chosen: string | null;
  onChoose: (thing: string) => void;
}

function Things({ things, chosen, onChoose }: ThingsProps) {
  const id = useId();
  return (
    <fieldset className="feelings">
      <legend className="unseen">{i18n.t('exercise.matters.legend')}</legend>
      {things.map((thing) => (
        <label key={thing} className="feeling">
          <input type="radio" name={id} checked={chosen === thing} onChange={() => onChoose(thing)} />
          <span dir="auto" className="matters-thing">
            {thing}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** A stem that grows a pair of leaves a step. */
function Sprout({ step }: { step: number }) {
  return (
    <svg className="sprout" viewBox="0 0 200 200" aria-hidden="true" style={vars({ at: step })}>
      <circle cx="100" cy="100" r="96" className="sprout-plate" />
      <path d="M9 132h182a96 96 0 0 1-182 0Z" className="sprout-land" />
      <path d="M100 140C98 112 103 84 100 52" className="sprout-stem" pathLength="100" />
      <path d="M100 122C82 122 68 112 64 94 84 94 98 104 100 122Z" className="sprout-leaf" data-leaf="1" />
      <path d="M101 106c18 0 32-10 36-28-20 0-34 10-36 28Z" className="sprout-leaf" data-leaf="2" />
      <path d="M100 84C86 84 76 76 72 62 88 62 99 70 100 84Z" className="sprout-leaf" data-leaf="3" />
      <circle cx="100" cy="48" r="11" className="sprout-bud" />
    </svg>
  );
}

const exercise: Exercise = {
  id: 'what-matters',
  name: () => i18n.t('exercise.matters.name'),
  length: () => i18n.t('exercise.yourPace'),
  goodFor: () => i18n.t('exercise.matters.good'),
  caution: null,
  evidence: {
    level: 'little',
    line: () => i18n.t('exercise.matters.evidence'),
    source:
      'Xu et al. 2022, doi 10.1145/3491102.3517476; Slotter, Gardner & Finkel 2010, doi 10.1177/0146167209352250',
  },
  uses: 'mind',
  need: 'alone',
  Component: WhatMatters,
};
export default exercise;
