import './in-the-room.css';
import { i18n } from '#i18n';
import type { Exercise, ExerciseProps } from './exercise';
import { Steps } from './parts/Steps';

const STEPS = ['turn', 'corners', 'far', 'near', 'like'] as const;

function InTheRoom({ onLeave }: ExerciseProps) {
  return (
    <Steps
      steps={STEPS.map((step) => ({
        line: i18n.t(`exercise.room.${step}`),
        help: i18n.t(`exercise.room.${step}Help`),
      }))}
      end={{ line: i18n.t('exercise.room.end'), help: i18n.t('exercise.room.endHelp') }}
      picture={(step) => (
        <div className="window" data-step={step}>
          <i />
        </div>
      )}
      onLeave={onLeave}
    />
  );
}

const exercise: Exercise = {
  id: 'in-the-room',
  name: () => i18n.t('exercise.room.name'),
  length: () => i18n.t('exercise.yourPace'),
  goodFor: () => i18n.t('exercise.room.good'),
  caution: null,
  evidence: {
    level: 'little',
    line: () => i18n.t('exercise.room.evidence'),
    source: 'WHO, Doing What Matters in Times of Stress',
  },
  uses: 'mind',
  need: 'body',
  Component: InTheRoom,
};
export default exercise;
