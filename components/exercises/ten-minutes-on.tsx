import './ten-minutes-on.css';
import { i18n } from '#i18n';
import type { Exercise, ExerciseProps } from './exercise';
import { Steps } from './parts/Steps';
import { vars } from './parts/vars';

/** Only time and the body, never what might be seen there. Both answers are allowed. */
const STEPS = ['look', 'leave', 'morning'] as const;

function TenMinutesOn({ onLeave }: ExerciseProps) {
  return (
    <Steps
      steps={STEPS.map((step) => ({
        line: i18n.t(`exercise.ten.${step}`),
        help: i18n.t(`exercise.ten.${step}Help`),
      }))}
      end={{ line: i18n.t('exercise.ten.end'), help: i18n.t('exercise.ten.endHelp') }}
      picture={(step) => <Dial step={step} />}
      onLeave={onLeave}
    />
  );
}

/** A clock with ten minutes on it, and a light that goes along them. */
function Dial({ step }: { step: number }) {
  return (
    <svg className="dial" viewBox="0 0 200 200" aria-hidden="true" style={vars({ at: step })}>
      <circle cx="100" cy="100" r="96" className="dial-plate" />
      <circle cx="100" cy="100" r="70" className="dial-face" />
      <path d="M100 100V30a70 70 0 0 1 60.6 35Z" className="dial-ten" />
      {[0, 30, 60, 90, 120, 150, 180, 210, 240, 270, 300, 330].map((turn) => (
        <circle
          key={turn}
          cx="100"
          cy="18"
          r="3"
          className="dial-mark"
          transform={`rotate(${turn} 100 100)`}
        />
      ))}
      <g className="dial-hand">
        <path d="M100 100V46" className="dial-line" />
        <circle cx="100" cy="40" r="11" className="dial-light" />
      </g>
      <circle cx="100" cy="100" r="7" className="dial-pin" />
    </svg>
  );
}

const exercise: Exercise = {
  id: 'ten-minutes-on',
  name: () => i18n.t('exercise.ten.name'),
  length: () => i18n.t('exercise.ten.length'),
  goodFor: () => i18n.t('exercise.ten.good'),
  caution: () => i18n.t('exercise.ten.care'),
  evidence: {
    level: 'little',
    line: () => i18n.t('exercise.ten.evidence'),
    source: 'Stein et al. 2016, PMC9812225',
  },
  uses: 'mind',
  need: 'look',
  does: 'reframes',
  Component: TenMinutesOn,
};
export default exercise;
