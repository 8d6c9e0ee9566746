import { useEffect } from 'react';
import { i18n } from '#i18n';

/**
 * What is left of a pause that broke after it was shown: the way out, by button and by Escape, until the page has put the smallest
 * pause with all its ways in its place.
 */
export function LeaveAlone({ onLeave, onBroken }: { onLeave: () => void; onBroken: () => void }) {
  useEffect(onBroken, [onBroken]);
  useEffect(() => {
    const onKey = ({ key }: KeyboardEvent) => key === 'Escape' && onLeave();
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [onLeave]);
  return (
    <main className="pause">
      <div className="pause-middle">
        <button type="button" className="pause-leave" onClick={onLeave}>
          {i18n.t('pause.leave')}
        </button>
      </div>
    </main>
  );
}
