import { useRef } from 'react';
import { i18n } from '#i18n';
import { useAction } from '@/components/hooks/action';
import { useKeepFocus } from '@/components/hooks/keep-focus';
import { lockNow, useLock } from '@/components/hooks/lock';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { ask } from '@/lib/messages/client';
import type { WordsLock } from '@/lib/storage/read/lock';
import { LockAfter } from './LockAfter';
import { TurnLockOn } from './TurnLockOn';

/** **Lock what you write**: a passphrase for labels, texts, notes and the report. */
export function LockSetting() {
  const lock = useLock();
  return lock && <LockSection {...lock} />;
}

function LockSection({ state, minutes }: WordsLock) {
  const title = useRef<HTMLHeadingElement>(null);
  useKeepFocus(title, state);
  return (
    <section className="setting">
      <h3 className="setting-name" ref={title} tabIndex={-1}>
        {i18n.t('lock.title')}
      </h3>
      <p className="soft">{i18n.t('lock.lead')}</p>
      {state === 'off' && <TurnLockOn />}
      {state === 'locked' && <p>{i18n.t('lock.isLocked')}</p>}
      {state === 'open' && <Open minutes={minutes} />}
    </section>
  );
}

function Open({ minutes }: { minutes: number }) {
  const { run, busy, stuck } = useAction('change the lock');
  return (
    <>
      <p>{i18n.t('lock.isOpen')}</p>
      <p className="soft">{i18n.t('lock.files')}</p>
      <LockAfter minutes={minutes} onChange={(next) => run(() => ask('setLockMinutes', { minutes: next }))} />
      <div className="row">
        <Button variant="solid" disabled={busy} onClick={() => run(lockNow)}>
          {i18n.t('lock.now')}
        </Button>
        <Button disabled={busy} onClick={() => run(() => ask('turnLockOff', {}))}>
          {i18n.t('lock.off')}
        </Button>
      </div>
      <div role="status">{stuck && <Notice tone="care">{i18n.t('ui.stuck')}</Notice>}</div>
    </>
  );
}
