import './practice-dialog.css';
import { useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { i18n } from '#i18n';
import { useReport } from '@/components/hooks/report';
import { Pause } from '@/components/pause/Pause';
import { Button } from '@/components/ui/Button';
import { askAgain } from '@/lib/messages/ask-again';
import type { PauseKit } from '@/lib/policy/pause-kit';
import { WAIT_DEFAULT } from '@/lib/policy/wait';

interface PracticeDialogProps {
  /** How many were tried before this one. */
  seed: number;
  onClose: () => void;
}

/** The real pause with the user's own words and exercises, to try. Nothing of it is sent or counted; every way out closes it. */
export function PracticeDialog({ seed, onClose }: PracticeDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const own = usePracticeKit();
  useEffect(() => dialog.current?.showModal(), []);
  // Closed by the browser's own means, so that focus goes back to where it came from.
  const close = () => dialog.current?.close();
  return createPortal(
    <dialog ref={dialog} className="practice" aria-label={i18n.t('welcome.practiceLabel')} onClose={onClose}>
      {own && (
        <Pause
          wait={own.wait}
          seed={seed}
          kit={own.kit && { ...own.kit, count: pauseAt(seed) }}
          onLeave={close}
          onOpen={close}
          onPractical={close}
        />
      )}
      <div className="practice-bar">
        <span className="practice-note">{i18n.t('welcome.practiceNote')}</span>
        <Button variant="quiet" className="practice-close" onClick={close}>
          {i18n.t('welcome.practiceClose')}
        </Button>
      </div>
    </dialog>,
    document.body,
  );
}

/** Which pause practice looks like: by turns one with an own line (each odd one) and one with an own question (each fourth). */
const pauseAt = (seed: number): number => (seed % 2 === 0 ? seed + 1 : (seed - 1) * 2);

interface Own {
  kit: PauseKit | null;
  wait: number;
}

/** What the user's pause would show; built-in words where nobody answers, as in a real one. `null` until then. */
function usePracticeKit(): Own | null {
  const report = useReport();
  const [own, setOwn] = useState<Own | null>(null);
  useEffect(() => {
    askAgain('practiceKit', {}).then(setOwn, (error) => {
      report(error, 'practice');
      setOwn({ kit: null, wait: WAIT_DEFAULT });
    });
  }, [report]);
  return own;
}
