import './someone-safe.css';
import { i18n } from '#i18n';
import type { Exercise, ExerciseProps } from './exercise';
import { usePlainWords } from './parts/plain-words';
import { Steps } from './parts/Steps';
import { vars } from './parts/vars';

/** First someone or somewhere safe, then the kind word: the other way round it can sting. */
const STEPS = ['think', 'near', 'stay', 'word'] as const;
/** How close the two lights are at each step, and at the end. */
const NEAR = [0, 0.45, 0.75, 1, 1];

function SomeoneSafe({ onLeave }: ExerciseProps) {
  const { words, more } = usePlainWords();
  return (
    <Steps
      steps={STEPS.map((step) => ({
        line: i18n.t(`exercise.safe.${words}.${step}`),
        help: i18n.t(`exercise.safe.${words}.${step}Help`),
      }))}
      end={{ line: i18n.t('exercise.safe.end'), help: i18n.t('exercise.safe.endHelp') }}
      picture={(step) => (
        <div className="lights" data-warm={step >= 3} style={vars({ near: NEAR[step] ?? 1 })}>
          <i />
          <i />
        </div>
      )}
      lively
      more={more}
      onLeave={onLeave}
    />
  );
}

const exercise: Exercise = {
  id: 'someone-safe',
  name: () => i18n.t('exercise.safe.name'),
  length: () => i18n.t('exercise.yourPace'),
  goodFor: () => i18n.t('exercise.safe.good'),
  caution: () => i18n.t('exercise.safe.care'),
  evidence: {
    level: 'some',
    line: () => i18n.t('exercise.safe.evidence'),
    source: 'Gillath et al. 2022, doi 10.1177/10888683211054592; Baldwin et al. 2020, doi 10.1111/papt.12244',
  },
  uses: 'mind',
  does: 'reframes',
  need: 'alone',
  Component: SomeoneSafe,
};
export default exercise;
