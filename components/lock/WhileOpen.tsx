import './lock.css';
import { type ReactNode, useRef } from 'react';
import { i18n } from '#i18n';
import { useLock } from '../hooks/lock';

/**
 * What is made of the user's own words. While they are locked a line stands in its place; what was typed in it before waits, out of
 * sight.
 */
export function WhileOpen({ children }: { children: ReactNode }) {
  const lock = useLock();
  const shown = useRef(false);
  if (!lock) return null;
  const locked = lock.state === 'locked';
  if (!locked) shown.current = true;
  return (
    <>
      {locked && <p className="soft">{i18n.t('lock.here')}</p>}
      {shown.current && (
        <div className="while-open" hidden={locked}>
          {children}
        </div>
      )}
    </>
  );
}
