import './let-go.css';
import { i18n } from '#i18n';
import type { Exercise, ExerciseProps } from './exercise';
import { Steps } from './parts/Steps';

const PARTS = ['face', 'shoulders', 'hands', 'belly', 'feet'] as const;

function LetGo({ onLeave }: ExerciseProps) {
  return (
    <Steps
      steps={PARTS.map((part) => ({
        line: i18n.t(`exercise.loosen.${part}`),
        help: i18n.t(`exercise.loosen.${part}Help`),
      }))}
      end={{ line: i18n.t('exercise.loosen.end'), help: i18n.t('exercise.loosen.endHelp') }}
      picture={(step) => (
        <div className="stones">
          {PARTS.map((part, index) => (
            <i key={part} data-state={index < step ? 'soft' : index === step ? 'now' : 'later'} />
          ))}
        </div>
      )}
      lively
      onLeave={onLeave}
    />
  );
}

const exercise: Exercise = {
  id: 'let-go',
  name: () => i18n.t('exercise.loosen.name'),
  length: () => i18n.t('exercise.yourPace'),
  goodFor: () => i18n.t('exercise.loosen.good'),
  caution: () => i18n.t('exercise.loosen.care'),
  evidence: {
    level: 'some',
    line: () => i18n.t('exercise.loosen.evidence'),
    source: 'Khir et al. 2024, doi 10.2147/PRBM.S437277',
  },
  uses: 'body',
  need: 'body',
  Component: LetGo,
};
export default exercise;
