import './ride-the-wave.css';
import { i18n } from '#i18n';
import type { Exercise, ExerciseProps } from './exercise';
import { Steps } from './parts/Steps';
import { vars } from './parts/vars';

const STEPS = ['notice', 'where', 'shape', 'ride', 'choose'] as const;
/** How high the waves go at each step, and at the end: not lower than at the beginning, since a pull may stay as strong. */
export const HEIGHTS = [0.8, 0.9, 1.15, 0.95, 0.85, 0.8];

function RideTheWave({ onLeave }: ExerciseProps) {
  return (
    <Steps
      steps={STEPS.map((step) => ({
        line: i18n.t(`exercise.wave.${step}`),
        help: i18n.t(`exercise.wave.${step}Help`),
      }))}
      end={{ line: i18n.t('exercise.wave.end'), help: i18n.t('exercise.wave.endHelp') }}
      picture={(step) => <Sea height={HEIGHTS[step] ?? 0.8} />}
      lively
      onLeave={onLeave}
    />
  );
}

/** Three rows of waves and a small light that rides the first one. */
function Sea({ height }: { height: number }) {
  const row = 'M0 20 q25 -26 50 0 t50 0 t50 0 t50 0 t50 0 t50 0 t50 0 t50 0 V160 H0 Z';
  return (
    <div className="sea" style={vars({ height })}>
      {[0, 1, 2].map((depth) => (
        <svg key={depth} viewBox="0 0 400 160" preserveAspectRatio="none" role="presentation">
          <path d={row} />
        </svg>
      ))}
      <i />
    </div>
  );
}

const exercise: Exercise = {
  id: 'ride-the-wave',
  name: () => i18n.t('exercise.wave.name'),
  length: () => i18n.t('exercise.yourPace'),
  goodFor: () => i18n.t('exercise.wave.good'),
  caution: () => i18n.t('exercise.wave.care'),
  evidence: {
    level: 'little',
    line: () => i18n.t('exercise.wave.evidence'),
    source: 'Bowen & Marlatt 2009, doi 10.1037/a0017127',
  },
  uses: 'body',
  need: 'look',
  Component: RideTheWave,
};
export default exercise;
