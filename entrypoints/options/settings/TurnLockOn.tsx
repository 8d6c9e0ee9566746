import { useState } from 'react';
import { i18n } from '#i18n';
import { useAction } from '@/components/hooks/action';
import { Button } from '@/components/ui/Button';
import { counted } from '@/components/ui/counted';
import { Notice } from '@/components/ui/Notice';
import { PassphraseField } from '@/components/ui/PassphraseField';
import { ask } from '@/lib/messages/client';
import { PASSPHRASE_LEAST } from '@/lib/policy/passphrase';
import type { LockMinutes } from '@/lib/policy/words-lock';
import { LockAfter } from './LockAfter';

/** What the lock does not hide, what is lost with the passphrase and what stays on the disk: all said before the press. */
export function TurnLockOn() {
  const [passphrase, setPassphrase] = useState('');
  const [minutes, setMinutes] = useState<LockMinutes>(10);
  const [short, setShort] = useState(false);
  const { run, busy, stuck } = useAction('turn the lock on');
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) run(async () => setShort(!(await ask('turnLockOn', { passphrase, minutes }))));
      }}
    >
      <p className="soft">{i18n.t('lock.readable')}</p>
      <p className="soft">{i18n.t('lock.before')}</p>
      <PassphraseField
        label={i18n.t('lock.passphrase')}
        hint={counted('lock.passphraseHint', PASSPHRASE_LEAST)}
        problem={short && counted('lock.short', PASSPHRASE_LEAST)}
        value={passphrase}
        onChange={(typed) => {
          setPassphrase(typed);
          setShort(false);
        }}
      />
      <LockAfter minutes={minutes} onChange={setMinutes} />
      <p>
        <strong>{i18n.t('lock.forget')}</strong>
      </p>
      <div className="row">
        <Button type="submit" variant="solid" aria-disabled={busy}>
          {i18n.t(busy ? 'lock.busy' : 'lock.on')}
        </Button>
      </div>
      <div role="status">{stuck && <Notice tone="care">{i18n.t('ui.stuck')}</Notice>}</div>
    </form>
  );
}
