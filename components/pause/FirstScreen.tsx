import { useRef, useState } from 'react';
import { i18n } from '#i18n';
import { Breath } from '../ui/Breath';
import type { PauseProps } from './types';
import { useFirstFocus } from './use-first-focus';
import { useWait } from './use-wait';
import { lineOf } from './words';

interface FirstScreenProps extends Omit<PauseProps, 'onLeave'> {
  onLeave: () => void;
  onContinue: () => void;
}

/** The waiting screen. First focus is the line, so that an Enter already under way does nothing. */
export function FirstScreen({ wait, turn, privateWindow, practice, ...on }: FirstScreenProps) {
  const left = useWait(wait);
  const [moving, setMoving] = useState(() => !matchMedia('(prefers-reduced-motion: reduce)').matches);
  const line = useRef<HTMLHeadingElement>(null);
  useFirstFocus(line);
  const note = practice ? i18n.t('pause.practice') : privateWindow ? i18n.t('pause.private') : null;

  return (
    <main className="pause">
      <div className="pause-middle">
        <Breath moving={moving} />
        <h1 className="pause-line" ref={line} tabIndex={-1}>
          {lineOf(turn)}
        </h1>
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
            <button type="button" className="pause-quiet" onClick={on.onPractical}>
              {i18n.t('pause.practical')}
            </button>
          </div>
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

/** The seconds stand beside Continue, never in its name. */
function Seconds({ left, of }: { left: number; of: number }) {
  const round = 2 * Math.PI * 7;
  return (
    <span className="pause-seconds" aria-hidden="true">
      <svg viewBox="0 0 18 18" width="18" height="18" role="presentation">
        <circle cx="9" cy="9" r="7" className="pause-ring" />
        <circle
          cx="9"
          cy="9"
          r="7"
          className="pause-ring-left"
          strokeDasharray={`${(left / of) * round} ${round}`}
        />
      </svg>
      {i18n.t('pause.seconds', [String(left)])}
    </span>
  );
}
