import './one-real-moment.css';
import { i18n } from '#i18n';
import type { Exercise, ExerciseProps } from './exercise';
import { Steps } from './parts/Steps';

/** What and when, never the reason: causes are where going round begins. */
const STEPS = ['pick', 'what', 'do', 'next'] as const;
const TILES = 9;
/** The tile that is the moment. */
const HERE = 4;

function OneRealMoment({ onLeave }: ExerciseProps) {
  return (
    <Steps
      steps={STEPS.map((step) => ({
        line: i18n.t(`exercise.moment.${step}`),
        help: i18n.t(`exercise.moment.${step}Help`),
      }))}
      end={{ line: i18n.t('exercise.moment.end'), help: i18n.t('exercise.moment.endHelp') }}
      picture={(step) => (
        <div className="tiles" data-step={step}>
          {Array.from({ length: TILES }, (_, tile) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a tile is its index
            <i key={tile} data-here={tile === HERE || undefined} />
          ))}
        </div>
      )}
      onLeave={onLeave}
    />
  );
}

const exercise: Exercise = {
  id: 'one-real-moment',
  name: () => i18n.t('exercise.moment.name'),
  length: () => i18n.t('exercise.yourPace'),
  goodFor: () => i18n.t('exercise.moment.good'),
  caution: null,
  evidence: {
    level: 'little',
    line: () => i18n.t('exercise.moment.evidence'),
    source: 'Watkins 2008, PMC2672052; Watkins et al. 2012, doi 10.1017/S0033291711002480',
  },
  uses: 'mind',
  need: 'head',
  Component: OneRealMoment,
};
export default exercise;
