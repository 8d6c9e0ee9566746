import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { isHard, type PendingCheckIn } from '@/lib/attempts/check-in';
import type { Going } from '@/lib/attempts/urges';
import { HardLook } from './HardLook';
import type { CheckInAnswer } from './types';
import { useIdleCountdown } from './use-idle-countdown';
import './check-in-card.css';

const CHECK_IN_ANSWERS = ['lighter', 'same', 'heavier'] as const;
/** Untouched, it goes after so many seconds, before it was answered and after a hard look; a thank you stays for so many. */
export const CARD_SECONDS = 20;
export const THANKS_SECONDS = 4;

interface CheckInCardProps {
  /** Writes down the answer, and answers a time they left; rejects when that did not work. */
  onFelt: (felt: CheckInAnswer, going: Going[]) => Promise<PendingCheckIn['left']>;
  /** It may be of another size now. */
  onDrawn?: () => void;
  /** The card is to go. */
  onGone: () => void;
}

interface Answered {
  felt: CheckInAnswer;
  going: Going[];
  left: PendingCheckIn['left'];
}

/**
 * After a visit, at the edge of the next page: how it feels now, in one press. Untouched it goes by itself and was not
 * asked; under the pointer or with the focus it stays. After a hard look it says what helps then.
 */
export function CheckInCard({ onFelt, onDrawn, onGone }: CheckInCardProps) {
  const [answered, setAnswered] = useState<Answered | null>(null);
  const [stuck, setStuck] = useState(false);
  const left = useIdleCountdown(CARD_SECONDS);
  const box = useRef<HTMLDivElement>(null);
  const id = useId();
  const felt = answered?.felt ?? null;
  const hard = felt !== null && isHard(felt) ? felt : null;
  const waits = felt === null || hard !== null;

  const say = (how: CheckInAnswer, going: Going[]) => {
    setStuck(false);
    if (answered) setAnswered({ ...answered, going });
    onFelt(how, going).then(
      (past) => (how === 'skipped' ? onGone() : setAnswered({ felt: how, going, left: past })),
      () => setStuck(true),
    );
  };
  const away = () => (felt === null ? say('skipped', []) : onGone());

  // Its button is gone: whoever has the focus in here hears what is said in its place.
  useLayoutEffect(() => {
    if (hard && document.hasFocus()) box.current?.focus();
  }, [hard]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever what stands in it is another
  useLayoutEffect(() => onDrawn?.(), [felt, stuck, onDrawn]);
  useEffect(() => {
    if (waits && left === 0) onGone();
  }, [waits, left, onGone]);
  useEffect(() => {
    if (waits) return;
    const timer = setTimeout(onGone, THANKS_SECONDS * 1000);
    return () => clearTimeout(timer);
  }, [waits, onGone]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.repeat || !waits) return;
      event.preventDefault();
      away();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  });

  return (
    <main className="check-in-card">
      <h1 className="check-in-card-about">{i18n.t('checkIn.title')}</h1>
      {hard && answered ? (
        <div className="check-in-card-hard" ref={box} tabIndex={-1}>
          <HardLook
            felt={hard}
            going={answered.going}
            left={answered.left}
            classes={{ taps: 'check-in-card-felt', tap: 'check-in-card-tap' }}
            onGoing={(going) => say(hard, going)}
          />
          {stuck && <p role="status">{i18n.t('ui.stuck')}</p>}
        </div>
      ) : (
        <p className="check-in-card-line" id={id} role="status">
          {felt === null ? i18n.t(stuck ? 'ui.stuck' : 'checkIn.question') : i18n.t('pause.checkInThanks')}
        </p>
      )}
      {felt === null && (
        // biome-ignore lint/a11y/useSemanticElements: its name stands above it as a sentence
        <div className="check-in-card-felt" role="group" aria-labelledby={id}>
          {CHECK_IN_ANSWERS.map((word) => (
            <button key={word} type="button" className="check-in-card-word" onClick={() => say(word, [])}>
              {i18n.t(`pause.felt.${word}`)}
            </button>
          ))}
        </div>
      )}
      {waits && (
        <div className="check-in-card-foot">
          <button type="button" className="check-in-card-skip" onClick={away}>
            {i18n.t(felt === null ? 'checkIn.skip' : 'checkIn.done')}
          </button>
          <a className="check-in-card-skip" href="options.html#/help" target="_blank" rel="noreferrer">
            {i18n.t('pause.help')}
          </a>
        </div>
      )}
    </main>
  );
}
