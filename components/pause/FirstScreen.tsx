import './first-screen.css';
import { useRef, useState } from 'react';
import { i18n } from '#i18n';
import type { PauseKit } from '@/lib/policy/pause-kit';
import type { Exercise } from '../exercises';
import { Breath } from '../ui/Breath';
import { CheckInRow } from './CheckInRow';
import { Seconds } from './Seconds';
import type { PauseAnswers, PauseProps } from './types';
import { useFirstFocus } from './use-first-focus';
import { lineOf, offerWords } from './words';

interface FirstScreenProps extends Pick<PauseProps, 'wait' | 'seed' | 'privateWindow' | 'practice'> {
  kit: PauseKit | null;
  /** Seconds of the wait that are left. */
  left: number;
  offer: { exercise: Exercise } | null;
  onTell: (part: Partial<PauseAnswers>) => void;
  onLeave: () => void;
  onContinue: () => void;
  onPractical: () => void;
  onExercise: () => void;
}

/**
 * The waiting screen. First focus is the line, so that an Enter already under way does nothing. Beside the ways out
 * stands one exercise, and how the last look felt, if that was not asked yet.
 */
export function FirstScreen({
  wait,
  left,
  seed,
  kit,
  privateWindow,
  practice,
  offer,
  ...on
}: FirstScreenProps) {
  const [moving, setMoving] = useState(() => !matchMedia('(prefers-reduced-motion: reduce)').matches);
  const heading = useRef<HTMLHeadingElement>(null);
  useFirstFocus(heading);
  const note = practice ? i18n.t('pause.practice') : privateWindow ? i18n.t('pause.private') : null;
  const line = lineOf(seed, kit);
  const checkIn = kit?.checkIn ?? null;

  return (
    <main className="pause">
      <div className="pause-middle">
        <Breath moving={moving} />
        <div className="pause-said-line">
          <h1 className="pause-line" data-own={line.from !== null || undefined} ref={heading} tabIndex={-1}>
            <span className="pause-line-text" dir="auto">
              {line.text}
            </span>
          </h1>
          {line.from && <p className="pause-from">{line.from}</p>}
        </div>
        <div className="pause-ways">
          <button type="button" className="pause-leave" onClick={on.onLeave}>
            {i18n.t('pause.leave')}
          </button>
          <div className="pause-row">
            <span className="pause-continue">
              <button type="button" className="pause-quiet" disabled={left > 0} onClick={on.onContinue}>
                {i18n.t('pause.continue')}
              </button>
              {left > 0 && <Seconds left={left} of={wait} />}
            </span>
            <button
              type="button"
              className="pause-quiet"
              title={i18n.t('pause.practicalHint')}
              onClick={on.onPractical}
            >
              {i18n.t('pause.practical')}
            </button>
            {offer && (
              <button type="button" className="pause-quiet pause-offer" onClick={on.onExercise}>
                {offerWords(offer.exercise)}
              </button>
            )}
          </div>
          {checkIn && (
            <CheckInRow
              left={kit?.lastLeft ?? null}
              onFelt={(felt, going) => on.onTell({ checkIn: { attempt: checkIn, felt, going } })}
            />
          )}
          <p className="pause-said" role="status">
            {wait > 0 && left === 0 ? i18n.t('pause.ready') : ''}
          </p>
        </div>
      </div>
      <footer className="pause-top">
        <span className="pause-note">{note ?? i18n.t('name')}</span>
        <span className="pause-links">
          <button
            type="button"
            className="pause-link"
            aria-pressed={!moving}
            onClick={() => setMoving(!moving)}
          >
            {i18n.t(moving ? 'pause.stop' : 'pause.start')}
          </button>
          <a className="pause-link" href="options.html#/help" target="_blank" rel="noreferrer">
            {i18n.t('pause.help')}
          </a>
        </span>
      </footer>
    </main>
  );
}
