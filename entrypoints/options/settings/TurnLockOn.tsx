import { useState } from 'react';
import { i18n } from '#i18n';
import { useAction } from '@/components/hooks/action';
import { Button } from '@/components/ui/Button';
import { Field } from '@/components/ui/Field';
import { Notice } from '@/components/ui/Notice';
import { ask } from '@/lib/messages/client';
import type { LockMinutes } from '@/lib/policy/words-lock';
import { PASSPHRASE_LEAST } from '@/lib/storage/sealed/passphrase';
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
      <Field
        label={i18n.t('lock.passphrase')}
        hint={i18n.t('lock.passphraseHint', [String(PASSPHRASE_LEAST)])}
        problem={short && i18n.t('lock.short', [String(PASSPHRASE_LEAST)])}
      >
        {(control) => (
          <input
            {...control}
            className="input"
            type="text"
            autoComplete="off"
            autoCapitalize="none"
            autoCorrect="off"
            spellCheck={false}
            value={passphrase}
            onChange={({ target }) => {
              setPassphrase(target.value);
              setShort(false);
            }}
          />
        )}
      </Field>
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
