import { useState } from 'react';
import { i18n } from '#i18n';
import { isHard, type PendingCheckIn } from '@/lib/attempts/check-in';
import type { Going } from '@/lib/attempts/urges';
import { HardLook } from './HardLook';
import type { CheckInAnswer } from './types';

const CHECK_IN_ANSWERS = ['lighter', 'same', 'heavier'] as const;

interface CheckInRowProps {
  /** A time they left, said after a hard look. */
  left: PendingCheckIn['left'];
  onFelt: (felt: CheckInAnswer, going: Going[]) => void;
}

/** How the last look felt, in one press, and after a hard one what was going on. It is asked once, and nothing needs it. */
export function CheckInRow({ left, onFelt }: CheckInRowProps) {
  const [felt, setFelt] = useState<(typeof CHECK_IN_ANSWERS)[number] | null>(null);
  const [going, setGoing] = useState<Going[]>([]);
  const say = (how: (typeof CHECK_IN_ANSWERS)[number], what: Going[]) => {
    setFelt(how);
    setGoing(what);
    onFelt(how, isHard(how) ? what : []);
  };
  return (
    <div className="pause-checkin">
      {/* biome-ignore lint/a11y/useSemanticElements: a legend cannot stand in the row of its buttons */}
      <div className="pause-checkin-row" role="group" aria-label={i18n.t('pause.checkIn')}>
        <span role="status">
          {i18n.t(felt === 'lighter' ? 'pause.checkInThanks' : 'pause.checkIn')}
        </span>
        <span className="pause-chips">
          {CHECK_IN_ANSWERS.map((word) => (
            <button
              key={word}
              type="button"
              className="pause-chip"
              aria-pressed={felt === word}
              onClick={() => say(word, going)}
            >
              {i18n.t(`pause.felt.${word}`)}
            </button>
          ))}
        </span>
      </div>
      {felt && isHard(felt) && (
        <div className="pause-hard">
          <HardLook
            felt={felt}
            going={going}
            left={left}
            looks={{ taps: 'pause-chips', tap: 'pause-chip' }}
            onGoing={(what) => say(felt, what)}
          />
        </div>
      )}
    </div>
  );
}
