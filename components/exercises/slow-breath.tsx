import './slow-breath.css';
import { secondsInMinute } from 'date-fns/constants';
import { useState } from 'react';
import { i18n } from '#i18n';
import { breathOf } from '@/lib/policy/pace';
import { number } from '../ui/format';
import type { Exercise, ExerciseProps } from './exercise';
import { Breathing } from './parts/Breathing';
import { Pace } from './parts/Pace';
import { useTools } from './parts/tools';
import { vars } from './parts/vars';

function SlowBreath({ onLeave }: ExerciseProps) {
  const tools = useTools();
  const [pace, setPace] = useState(tools.pace);
  const breath = breathOf(pace);
  const change = (seconds: number) => {
    setPace(seconds);
    tools.savePace?.(seconds);
  };
  return (
    <Breathing
      phases={[
        { word: i18n.t('exercise.breathIn'), seconds: breath.in },
        { word: i18n.t('exercise.breathOut'), seconds: breath.out },
      ]}
      rounds={Math.round(secondsInMinute / (breath.in + breath.out))}
      lead={{
        line: i18n.t('exercise.slowBreath.lead'),
        help: i18n.t('exercise.slowBreath.leadHelp', [number(breath.in), number(breath.out)]),
      }}
      end={{ line: i18n.t('exercise.slowBreath.end'), help: i18n.t('exercise.slowBreath.endHelp') }}
      picture={({ phase }, { seconds }, resting) => (
        <div className="discs" style={vars({ size: !resting && phase === 0 ? 1 : 0.7, time: `${seconds}s` })}>
          <i />
          <i />
          <i />
        </div>
      )}
      more={<Pace pace={pace} onChange={change} />}
      onLeave={onLeave}
    />
  );
}

const exercise: Exercise = {
  id: 'slow-breath',
  name: () => i18n.t('exercise.slowBreath.name'),
  length: () => i18n.t('exercise.slowBreath.length'),
  goodFor: () => i18n.t('exercise.slowBreath.good'),
  caution: () => i18n.t('exercise.slowBreath.lead'),
  evidence: {
    level: 'some',
    line: () => i18n.t('exercise.slowBreath.evidence'),
    source:
      'Shao, Man & Lee 2024, doi 10.1007/s12671-023-02294-2; Fincham et al. 2023, doi 10.1038/s41598-022-27247-y',
  },
  uses: 'breath',
  need: 'body',
  Component: SlowBreath,
};
export default exercise;
