import './box-breath.css';
import { useState } from 'react';
import { i18n } from '#i18n';
import { Button } from '../ui/Button';
import type { Exercise, ExerciseProps } from './exercise';
import { Breathing, type Phase } from './parts/Breathing';
import { vars } from './parts/vars';

const ROUNDS = 4;
const SIDE = 4;

function BoxBreath({ onLeave }: ExerciseProps) {
  const [holds, setHolds] = useState(false);
  const flow = { word: i18n.t('exercise.breathIn'), seconds: SIDE };
  const out = { word: i18n.t('exercise.breathOut'), seconds: SIDE };
  const hold = { word: i18n.t('exercise.breathStill'), seconds: SIDE };
  const phases: [Phase, ...Phase[]] = holds ? [flow, hold, out, hold] : [flow, out];
  return (
    <Breathing
      phases={phases}
      rounds={ROUNDS}
      lead={{ line: i18n.t('exercise.box.lead'), help: i18n.t('exercise.box.care') }}
      end={{ line: i18n.t('exercise.box.end'), help: i18n.t('exercise.box.endHelp') }}
      picture={({ round, phase }, { seconds }, resting) => (
        <div
          className="square"
          style={vars({
            way: `${(round + (resting ? 0 : (phase + 1) / phases.length)) * 100}%`,
            time: `${seconds}s`,
          })}
        >
          <i />
        </div>
      )}
      more={
        <Button variant="quiet" onClick={() => setHolds(!holds)}>
          {i18n.t(holds ? 'exercise.box.withoutPauses' : 'exercise.box.withPauses')}
        </Button>
      }
      onLeave={onLeave}
    />
  );
}

const exercise: Exercise = {
  id: 'box-breath',
  name: () => i18n.t('exercise.box.name'),
  length: () => i18n.t('exercise.box.length'),
  goodFor: () => i18n.t('exercise.box.good'),
  caution: () => i18n.t('exercise.box.care'),
  evidence: {
    level: 'little',
    line: () => i18n.t('exercise.box.evidence'),
    source: 'Balban et al. 2023, doi 10.1016/j.xcrm.2022.100895',
  },
  uses: 'breath',
  need: 'body',
  Component: BoxBreath,
};
export default exercise;
