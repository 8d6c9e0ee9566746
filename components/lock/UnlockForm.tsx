import { useLayoutEffect, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { useAction } from '../hooks/action';
import { useUnlock } from '../hooks/lock';
import { useNow } from '../hooks/now';
import { Button } from '../ui/Button';
import { counted } from '../ui/counted';
import { Field } from '../ui/Field';
import { Notice } from '../ui/Notice';

/** The passphrase. One that isn't it is answered kindly, and later each time. The focus comes to its field. */
export function UnlockForm({ onOpen }: { onOpen: () => void }) {
  const [passphrase, setPassphrase] = useState('');
  const { unlock, until, wrong } = useUnlock();
  const { run, busy, stuck } = useAction('unlock');
  const now = useNow(until === null ? null : 250);
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => field.current?.focus(), []);
  const seconds = until === null ? 0 : Math.max(0, Math.ceil((until - now) / 1_000));
  const problem = wrong && i18n.t(seconds > 0 ? 'lock.wrong' : 'lock.tryNow');

  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy && seconds === 0 && passphrase !== '')
          run(async () => {
            if (await unlock(passphrase)) onOpen();
          });
      }}
    >
      <Field label={i18n.t('lock.passphrase')} problem={problem}>
        {(control) => (
          <input
            {...control}
            ref={field}
            className="input"
            type="password"
            autoComplete="off"
            value={passphrase}
            onChange={({ target }) => setPassphrase(target.value)}
          />
        )}
      </Field>
      <div className="row">
        <Button type="submit" variant="solid" aria-disabled={busy || seconds > 0}>
          {i18n.t('lock.unlock')}
        </Button>
        {seconds > 0 && <span className="soft">{counted('lock.wait', seconds)}</span>}
      </div>
      <div role="status">{stuck && <Notice tone="care">{i18n.t('ui.stuck')}</Notice>}</div>
    </form>
  );
}
