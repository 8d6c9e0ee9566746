import { useEffect } from 'react';
import { i18n } from '#i18n';

/** What is left of a pause that broke after it was shown: the way out, by button and by Escape. */
export function LeaveAlone({ onLeave }: { onLeave: () => void }) {
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
