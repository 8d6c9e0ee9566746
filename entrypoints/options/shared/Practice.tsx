import { type ReactNode, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { PracticeDialog } from './PracticeDialog';

/** **Try a pause**, with what is said beside it. Focus comes back to the button afterwards. */
export function Practice({ variant, children }: { variant: 'solid' | 'plain'; children: ReactNode }) {
  const [open, setOpen] = useState(false);
  /** How many were tried: another line, question and exercise each time. */
  const [tried, setTried] = useState(0);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    setTried(tried + 1);
    button.current?.focus();
  };
  return (
    <>
      <Button variant={variant} ref={button} onClick={() => setOpen(true)}>
        {i18n.t('welcome.try')}
      </Button>
      <div role="status">{tried > 0 ? <Notice>{i18n.t('welcome.practice')}</Notice> : children}</div>
      {open && <PracticeDialog seed={tried} onClose={close} />}
    </>
  );
}
