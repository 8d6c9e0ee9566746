import { useEffect, useId, useState } from 'react';
import { i18n } from '#i18n';
import type { CheckInAnswer } from './types';
import { useIdleCountdown } from './use-idle-countdown';
import './check-in-card.css';

const CHECK_IN_ANSWERS = ['lighter', 'same', 'heavier'] as const;
/** Untouched, it goes after so many seconds; what was said stays to be read for so many. */
export const CARD_SECONDS = 20;
export const THANKS_SECONDS = 4;

interface CheckInCardProps {
  /** Writes down the answer; rejects when that did not work. */
  onFelt: (felt: CheckInAnswer) => Promise<unknown>;
  /** The card is to go. */
  onGone: () => void;
}

/**
 * After a visit, at the edge of the next page: how it feels now, in one press. Untouched it goes by itself and was not
 * asked; under the pointer or with the focus it stays. It looks the same size whatever is said in it.
 */
export function CheckInCard({ onFelt, onGone }: CheckInCardProps) {
  const [felt, setFelt] = useState<CheckInAnswer | null>(null);
  const [stuck, setStuck] = useState(false);
  const left = useIdleCountdown(CARD_SECONDS);
  const id = useId();

  const say = (how: CheckInAnswer) => {
    setStuck(false);
    onFelt(how).then(
      () => (how === 'skipped' ? onGone() : setFelt(how)),
      () => setStuck(true),
    );
  };

  useEffect(() => {
    if (felt === null && left === 0) onGone();
  }, [felt, left, onGone]);
  useEffect(() => {
    if (felt === null) return;
    const timer = setTimeout(onGone, THANKS_SECONDS * 1000);
    return () => clearTimeout(timer);
  }, [felt, onGone]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.repeat || felt !== null) return;
      event.preventDefault();
      say('skipped');
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  });

  return (
    <main className="check-in-card">
      <h1 className="check-in-card-about">{i18n.t('checkIn.title')}</h1>
      <p className="check-in-card-line" id={id} role="status">
        {felt === null
          ? i18n.t(stuck ? 'ui.stuck' : 'checkIn.question')
          : i18n.t(felt === 'heavier' ? 'pause.checkInMost' : 'pause.checkInThanks')}
      </p>
      {felt === null && (
        <>
          {/* biome-ignore lint/a11y/useSemanticElements: its name stands above it as a sentence */}
          <div className="check-in-card-felt" role="group" aria-labelledby={id}>
            {CHECK_IN_ANSWERS.map((word) => (
              <button key={word} type="button" className="check-in-card-word" onClick={() => say(word)}>
                {i18n.t(`pause.felt.${word}`)}
              </button>
            ))}
          </div>
          <button type="button" className="check-in-card-skip" onClick={() => say('skipped')}>
            {i18n.t('checkIn.skip')}
          </button>
        </>
      )}
    </main>
  );
}
