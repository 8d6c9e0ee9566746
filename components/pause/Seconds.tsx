import { i18n } from '#i18n';

/** The seconds stand beside Continue, never in its name. */
export function Seconds({ left, of }: { left: number; of: number }) {
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
