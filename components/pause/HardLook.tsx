import { useId } from 'react';
import { i18n } from '#i18n';
import type { PendingCheckIn } from '@/lib/attempts/check-in';
import { GOINGS, type Going } from '@/lib/attempts/urges';
import { leftWords } from '@/lib/policy/first-screen';
import { word } from '../ui/word';

interface HardLookProps {
  felt: 'same' | 'heavier';
  going: readonly Going[];
  /** A time they left, or `null` when there was none. */
  left: PendingCheckIn['left'];
  /** Class of the row of taps, and of one of them. */
  classes: { taps: string; tap: string };
  onGoing: (going: Going[]) => void;
}

/**
 * After a look that did not help, wherever that is said: many people look, what was going on in one tap, and a date they left
 * (research on lapses: common, named, one past success). Never after *lighter*.
 */
export function HardLook({ felt, going, left, classes, onGoing }: HardLookProps) {
  const id = useId();
  const toggle = (what: Going) =>
    onGoing(going.includes(what) ? going.filter((other) => other !== what) : [...going, what]);
  return (
    <>
      <p role="status">{i18n.t(felt === 'heavier' ? 'checkIn.mostHurts' : 'checkIn.most')}</p>
      {left && <p>{leftWords(left, word)}</p>}
      <p id={id} className="soft">
        {i18n.t('checkIn.going')}
      </p>
      {/* biome-ignore lint/a11y/useSemanticElements: its name stands above it as a sentence */}
      <div role="group" aria-labelledby={id} className={classes.taps}>
        {GOINGS.map((what) => (
          <button
            key={what}
            type="button"
            className={classes.tap}
            aria-pressed={going.includes(what)}
            onClick={() => toggle(what)}
          >
            {i18n.t(`checkIn.goings.${what}`)}
          </button>
        ))}
      </div>
    </>
  );
}
