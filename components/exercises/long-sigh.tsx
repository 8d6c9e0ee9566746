import './long-sigh.css';
import { i18n } from '#i18n';
import type { Exercise, ExerciseProps } from './exercise';
import { Breathing } from './parts/Breathing';
import { vars } from './parts/vars';

const SIGHS = 3;
const PETALS = Array.from({ length: 8 }, (_, index) => index * 45);
/** How far the flower is open after breathing in, a little more, and out. */
const SIZES = [0.82, 1, 0.58];

function LongSigh({ onLeave }: ExerciseProps) {
  return (
    <Breathing
      phases={[
        { word: i18n.t('exercise.breathIn'), seconds: 3 },
        { word: i18n.t('exercise.breathMore'), seconds: 2 },
        { word: i18n.t('exercise.breathOutLong'), seconds: 8 },
      ]}
      rounds={SIGHS}
      lead={{ line: i18n.t('exercise.sigh.lead'), help: i18n.t('exercise.sigh.leadHelp') }}
      end={{ line: i18n.t('exercise.sigh.end'), help: i18n.t('exercise.sigh.endHelp') }}
      picture={({ phase }, { seconds }, resting) => (
        <div
          className="petals"
          style={vars({ size: resting ? 0.58 : (SIZES[phase] ?? 1), time: `${seconds}s` })}
        >
          {PETALS.map((turn) => (
            <i key={turn} style={{ rotate: `${turn}deg` }} />
          ))}
        </div>
      )}
      onLeave={onLeave}
    />
  );
}

const exercise: Exercise = {
  id: 'long-sigh',
  name: () => i18n.t('exercise.sigh.name'),
  length: () => i18n.t('exercise.sigh.length'),
  goodFor: () => i18n.t('exercise.sigh.good'),
  caution: () => i18n.t('exercise.sigh.care'),
  evidence: {
    level: 'little',
    line: () => i18n.t('exercise.sigh.evidence'),
    source: 'Balban et al. 2023, doi 10.1016/j.xcrm.2022.100895',
  },
  uses: 'breath',
  need: 'body',
  Component: LongSigh,
};
export default exercise;
