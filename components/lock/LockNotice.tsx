import './lock.css';
import { type ReactNode, useCallback, useId, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { useKeepFocus } from '../hooks/keep-focus';
import { useLock, useRefused } from '../hooks/lock';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';
import { UnlockForm } from './UnlockForm';

/** While words are locked: says so, with one button, Unlock. `children` stand below the passphrase. */
export function LockNotice({ children }: { children?: ReactNode }) {
  const lock = useLock();
  const [asking, setAsking] = useState(false);
  const [refused, setRefused] = useState(false);
  const [opened, setOpened] = useState(false);
  const done = useRef<HTMLParagraphElement>(null);
  const box = useRef<HTMLElement>(null);
  const id = useId();
  const onRefused = useCallback(() => {
    setRefused(true);
    setAsking(true);
    box.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  useRefused(onRefused);
  const locked = lock?.state === 'locked';
  useKeepFocus(done, `${locked} ${opened}`);
  const onOpen = () => {
    setAsking(false);
    setRefused(false);
    setOpened(true);
  };

  if (!locked) {
    return opened && lock?.state === 'open' ? (
      <p className="lock-opened soft" role="status" ref={done} tabIndex={-1}>
        {i18n.t('lock.opened')}
      </p>
    ) : null;
  }
  return (
    <section className="card stack lock-notice" aria-labelledby={id} ref={box}>
      <h2 id={id}>{i18n.t('lock.noticeTitle')}</h2>
      <p className="soft">{i18n.t('lock.notice')}</p>
      <div role="alert">{refused && <Notice tone="care">{i18n.t('lock.refused')}</Notice>}</div>
      {asking ? (
        <>
          <UnlockForm onOpen={onOpen} />
          {children}
        </>
      ) : (
        <div className="row">
          <Button variant="solid" onClick={() => setAsking(true)}>
            {i18n.t('lock.unlock')}
          </Button>
        </div>
      )}
    </section>
  );
}
