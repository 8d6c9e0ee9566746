import { useLayoutEffect, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { useAction } from '@/components/hooks/action';
import { forgetLock } from '@/components/hooks/lock';
import { Button } from '@/components/ui/Button';
import { Disclosure } from '@/components/ui/Disclosure';
import { Notice } from '@/components/ui/Notice';

/** For who forgot the passphrase: says what is lost, asks twice, and turns the lock off. */
export function Forgotten() {
  return (
    <Disclosure label={i18n.t('lock.forgotten')}>
      <Lose />
    </Disclosure>
  );
}

function Lose() {
  const [sure, setSure] = useState(false);
  const { run, busy, stuck } = useAction('turn the lock off without its passphrase');
  const question = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    if (sure) question.current?.focus();
  }, [sure]);
  return (
    <div className="stack">
      <p>{i18n.t('lock.forgottenLead')}</p>
      {sure ? (
        <>
          <h3 ref={question} tabIndex={-1}>
            {i18n.t('lock.sure')}
          </h3>
          <div className="row">
            <Button disabled={busy} onClick={() => run(forgetLock)}>
              {i18n.t('lock.yes')}
            </Button>
            <Button variant="solid" disabled={busy} onClick={() => setSure(false)}>
              {i18n.t('lock.no')}
            </Button>
          </div>
        </>
      ) : (
        <div className="row">
          <Button onClick={() => setSure(true)}>{i18n.t('lock.forgottenAsk')}</Button>
        </div>
      )}
      <div role="status">{stuck && <Notice tone="care">{i18n.t('ui.stuck')}</Notice>}</div>
    </div>
  );
}
