import { useEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { i18n } from '#i18n';
import { Pause } from '@/components/pause/Pause';
import { Button } from '@/components/ui/Button';
import { WAIT_DEFAULT } from '@/lib/policy/wait';

/** The real pause, to try. Nothing of it is sent or counted; every way out closes it. */
export function PracticeDialog({ onClose }: { onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  // Closed by the browser's own means, so that focus goes back to where it came from.
  const close = () => dialog.current?.close();
  return createPortal(
    <dialog ref={dialog} className="practice" aria-label={i18n.t('welcome.practiceLabel')} onClose={onClose}>
      <Pause practice wait={WAIT_DEFAULT} turn={0} onLeave={close} onOpen={close} onPractical={close} />
      <Button look="quiet" className="practice-close" onClick={close}>
        {i18n.t('welcome.practiceClose')}
      </Button>
    </dialog>,
    document.body,
  );
}
