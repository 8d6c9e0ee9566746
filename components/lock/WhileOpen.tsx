import './lock.css';
import { type ReactNode, useRef } from 'react';
import { i18n } from '#i18n';
import { useLock } from '../hooks/lock';

interface WhileOpenProps {
  says?: string | null;
  children: ReactNode;
}

/**
 * What is made of the user's own words. While they are locked a line stands in its place; what was typed in it before waits, out of
 * sight. `says` is another line, or `null` where one stands beside it already.
 */
export function WhileOpen({ says, children }: WhileOpenProps) {
  const lock = useLock();
  const locked = lock?.state === 'locked';
  const wasOpen = useRef(false);
  if (lock && !locked) wasOpen.current = true;
  const line = says ?? i18n.t(wasOpen.current ? 'lock.hereStill' : 'lock.here');
  return (
    <>
      {locked && says !== null && <p className="locked-line soft">{line}</p>}
      <div className="while-open" hidden={locked}>
        {children}
      </div>
    </>
  );
}
