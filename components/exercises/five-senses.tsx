import './five-senses.css';
import { i18n } from '#i18n';
import type { Exercise, ExerciseProps } from './exercise';
import { Steps } from './parts/Steps';

const SENSES = ['see', 'touch', 'hear', 'smell', 'taste'] as const;

function FiveSenses({ onLeave }: ExerciseProps) {
  return (
    <Steps
      steps={SENSES.map((sense) => ({
        line: i18n.t(`exercise.senses.${sense}`),
        help: i18n.t(`exercise.senses.${sense}Help`),
      }))}
      end={{ line: i18n.t('exercise.senses.end'), help: i18n.t('exercise.senses.endHelp') }}
      picture={(step) => <Things count={SENSES.length - step} />}
      onLeave={onLeave}
    />
  );
}

/** As many soft discs as there are things to notice, laid out in a ring; none at the end but the still water. */
function Things({ count }: { count: number }) {
  return (
    <div className="things" data-count={count}>
      <b>{count > 0 ? count : ''}</b>
      {Array.from({ length: count }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a disc is its index
        <i key={index} style={{ rotate: `${(360 / count) * index}deg` }} />
      ))}
    </div>
  );
}

const exercise: Exercise = {
  id: 'five-senses',
  name: () => i18n.t('exercise.senses.name'),
  length: () => i18n.t('exercise.yourPace'),
  goodFor: () => i18n.t('exercise.senses.good'),
  caution: null,
  evidence: {
    level: 'little',
    line: () => i18n.t('exercise.senses.evidence'),
    source: 'WHO, Doing What Matters in Times of Stress',
  },
  uses: 'mind',
  need: 'body',
  Component: FiveSenses,
};
export default exercise;
