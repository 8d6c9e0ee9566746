import './kind-break.css';
import { i18n } from '#i18n';
import type { Exercise, ExerciseProps } from './exercise';
import { usePlainWords } from './parts/plain-words';
import { Steps } from './parts/Steps';
import { vars } from './parts/vars';

const STEPS = ['hurts', 'many', 'words'] as const;

/** Kind words alone can sting; after someone safe they soothe (Baldwin et al. 2020). So it only follows that exercise. */
function KindBreak({ onLeave }: ExerciseProps) {
  const { words, more } = usePlainWords();
  return (
    <Steps
      steps={STEPS.map((step) => ({
        line: i18n.t(`exercise.kindBreak.${words}.${step}`),
        help: i18n.t(`exercise.kindBreak.${words}.${step}Help`),
      }))}
      end={{ line: i18n.t('exercise.kindBreak.end'), help: i18n.t('exercise.kindBreak.endHelp') }}
      picture={(step) => <Hands step={step} />}
      lively
      more={more}
      onLeave={onLeave}
    />
  );
}

const HAND = 'M100 166C54 164 30 128 36 82c16 8 22 30 34 42 9 9 20 14 30 18Z';

/** Two hands around a small light. */
function Hands({ step }: { step: number }) {
  return (
    <svg className="hands" viewBox="0 0 200 200" aria-hidden="true" style={vars({ at: step })}>
      <circle cx="100" cy="100" r="96" className="hands-plate" />
      <g className="hands-warm">
        <circle cx="100" cy="92" r="38" className="hands-halo" />
        <circle cx="100" cy="92" r="20" className="hands-light" />
      </g>
      <g className="hands-near">
        <path d={HAND} className="hands-one" />
      </g>
      <g className="hands-near hands-far">
        <path d={HAND} className="hands-other" transform="matrix(-1 0 0 1 200 0)" />
      </g>
    </svg>
  );
}

const exercise: Exercise = {
  id: 'kind-break',
  name: () => i18n.t('exercise.kindBreak.name'),
  length: () => i18n.t('exercise.kindBreak.length'),
  goodFor: () => i18n.t('exercise.kindBreak.good'),
  caution: () => i18n.t('exercise.kindBreak.care'),
  evidence: {
    level: 'little',
    line: () => i18n.t('exercise.kindBreak.evidence'),
    source:
      'Ferrari et al. 2019, doi 10.1007/s12671-019-01134-6; Susman et al. 2024, doi 10.1016/j.brat.2024.104498; Baldwin et al. 2020, doi 10.1111/papt.12244',
  },
  uses: 'mind',
  need: 'alone',
  after: 'someone-safe',
  Component: KindBreak,
};
export default exercise;
