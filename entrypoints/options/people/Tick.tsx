import type { ReactNode } from 'react';
import { i18n } from '#i18n';

/** A line of a list that holds or does not; said in shape and, for screen readers, in a word. */
export function Tick({ on, children }: { on: boolean; children: ReactNode }) {
  return (
    <li className="tick" data-on={on}>
      <svg viewBox="0 0 18 18" width="18" height="18" aria-hidden="true" fill="none" stroke="currentColor">
        {on ? (
          <path d="m4 9.4 3.4 3.4L14 5.8" strokeWidth="1.8" strokeLinecap="round" strokeLinejoin="round" />
        ) : (
          <circle cx="9" cy="9" r="6.5" strokeWidth="1.8" strokeDasharray="3 2.5" />
        )}
      </svg>
      <span className="unseen">{i18n.t(on ? 'check.yes' : 'check.no')}</span> {children}
    </li>
  );
}
