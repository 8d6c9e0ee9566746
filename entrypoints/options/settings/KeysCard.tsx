import './keys.css';
import { useCallback, useEffect, useState } from 'react';
import { i18n } from '#i18n';
import { useAction } from '@/components/hooks/action';
import { useReport } from '@/components/hooks/report';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { type Keys, openKeySettings, readKeys } from '@/lib/browser/keys';

const WORDS = {
  _execute_action: () => i18n.t('keys.open'),
  steady: () => i18n.t('command.steady'),
} as const;

/** **Keys**: which keys open Lull and Steady me now, and the way to change them. The browser keeps them. */
export function KeysCard() {
  const keys = useKeys();
  const { run, busy, stuck } = useAction('open the keys of the browser');
  if (keys === null) return null;
  return (
    <section className="card setting" aria-labelledby="keys-name">
      <h2 className="settings-title" id="keys-name">
        {i18n.t('keys.title')}
      </h2>
      <p className="soft">{i18n.t('keys.lead')}</p>
      <dl className="keys">
        {(Object.keys(WORDS) as (keyof typeof WORDS)[]).map((name) => (
          <div key={name}>
            <dt>{WORDS[name]()}</dt>
            <dd>{keys[name] ? <kbd>{keys[name]}</kbd> : i18n.t('keys.none')}</dd>
          </div>
        ))}
      </dl>
      <div className="row">
        <Button disabled={busy} onClick={() => run(openKeySettings)}>
          {i18n.t('keys.change')}
        </Button>
      </div>
      <p className="soft">{i18n.t('keys.where')}</p>
      <div role="status">{stuck && <Notice tone="care">{i18n.t('keys.stuck')}</Notice>}</div>
    </section>
  );
}

/** The keys as they are now, read again when the person comes back from changing them; `null` until they are known, and without commands. */
function useKeys(): Keys | null {
  const report = useReport();
  const [keys, setKeys] = useState<Keys | null>(null);
  const read = useCallback(() => {
    readKeys().then(setKeys, (error) => report(error, 'keys'));
  }, [report]);
  useEffect(() => {
    read();
    window.addEventListener('focus', read);
    return () => window.removeEventListener('focus', read);
  }, [read]);
  return keys;
}
