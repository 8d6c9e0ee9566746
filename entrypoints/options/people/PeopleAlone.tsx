import './people.css';
import { use, useCallback, useEffect, useState } from 'react';
import { i18n } from '#i18n';
import { useAction } from '@/components/hooks/action';
import { useReport } from '@/components/hooks/report';
import { PauseStatus } from '@/components/people/PauseStatus';
import { pauseName } from '@/components/people/platform-words';
import { Button } from '@/components/ui/Button';
import { Disclosure } from '@/components/ui/Disclosure';
import { moment } from '@/components/ui/format';
import { Notice } from '@/components/ui/Notice';
import { requestSites } from '@/lib/browser/permissions';
import { profileUrl } from '@/lib/matching/profile-url';
import { ask } from '@/lib/messages/client';
import type { Answer } from '@/lib/messages/protocol';
import { AddPauseForm } from '../shared/AddPauseForm';
import { PageHead } from '../shared/PageHead';
import { HandedLinkContext } from './handed-link';

type Held = Answer<'listAlone'>[number];

/** People while the database does not open: pauses can still be added and removed. */
export function PeopleAlone() {
  const [held, setHeld] = useState<Held[]>([]);
  const report = useReport();
  const handed = use(HandedLinkContext);
  const refresh = useCallback(() => {
    ask('listAlone', {}).then(setHeld, (error) => report(error, 'people'));
  }, [report]);
  useEffect(refresh, [refresh]);
  return (
    <div className="page">
      <PageHead title={i18n.t('people.title')}>{i18n.t('people.lead')}</PageHead>
      <section className="card">
        <AddPauseForm key={handed.link} {...handed} people={[]} onAdded={refresh} />
      </section>
      {held.length > 0 && (
        <section className="card">
          <ul className="profiles">
            {held.map((one) => (
              <Item key={`${one.platform} ${one.account}`} held={one} onChange={refresh} />
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function Item({ held, onChange }: { held: Held; onChange: () => void }) {
  const { run, busy, stuck } = useAction('allow or remove the pause');
  const { platform, account, personId, thread } = held;
  const allow = () => {
    // Before any await: a permission prompt needs the transient activation of the click.
    const allowed = requestSites(held.ask);
    run(() => allowed.then(onChange));
  };
  const remove = () =>
    run(async () => {
      if (thread) await ask('dropThread', { personId, platform, thread: account });
      else await ask('stopHolding', { platform, account });
      onChange();
    });
  const keep = () =>
    run(async () => {
      await ask('cancelChange', { id: `stop:${platform}:${account}` });
      onChange();
    });
  return (
    <li className="profile">
      <div className="profile-head">
        <p className="profile-name">{pauseName(held)}</p>
        <PauseStatus on={held.on} />
        <div className="profile-ways">
          {!held.on && (
            <Button disabled={busy} onClick={allow}>
              {i18n.t('people.allow')}
            </Button>
          )}
          {held.due === null && (
            <Button variant="quiet" disabled={busy} onClick={remove}>
              {i18n.t('people.removePause')}
            </Button>
          )}
        </div>
      </div>
      <div role="status">
        {held.due !== null && (
          <Notice
            action={
              <Button disabled={busy} onClick={keep}>
                {i18n.t('cooling.keep')}
              </Button>
            }
          >
            {i18n.t('cooling.removesAlone', [moment(held.due)])}
          </Notice>
        )}
        {stuck && <Notice tone="care">{i18n.t('ui.stuck')}</Notice>}
      </div>
      <div className="profile-more">
        <Disclosure label={i18n.t('people.address')}>
          <p className="address" dir="ltr">
            {(!thread && profileUrl(platform, account)) || account}
          </p>
        </Disclosure>
      </div>
    </li>
  );
}
