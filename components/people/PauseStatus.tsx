import { i18n } from '#i18n';

/** **Pause on** or **Pause off**, in words and in shape. */
export function PauseStatus({ on }: { on: boolean }) {
  return (
    <span className="status" data-on={on}>
      <svg viewBox="0 0 18 18" aria-hidden="true" fill="none" stroke="currentColor">
        {on ? (
          <>
            <circle cx="9" cy="9" r="8" fill="currentColor" stroke="none" />
            <path
              d="m5.6 9.3 2.3 2.3 4.5-4.8"
              stroke="var(--surface)"
              strokeWidth="1.8"
              strokeLinecap="round"
              strokeLinejoin="round"
            />
          </>
        ) : (
          <circle cx="9" cy="9" r="7" strokeWidth="1.8" strokeDasharray="3 2.5" />
        )}
      </svg>
      {i18n.t(on ? 'people.pauseOn' : 'people.pauseOff')}
    </span>
  );
}
