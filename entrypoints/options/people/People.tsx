import './people.css';
import { useEffect, useState } from 'react';
import { i18n } from '#i18n';
import { useHashRoute } from '@/components/hooks/hash-route';
import { useChanges, usePeople, useSettings } from '@/components/hooks/live';
import { useNow } from '@/components/hooks/now';
import { useReport } from '@/components/hooks/report';
import { OnBreak } from '@/components/notices/OnBreak';
import type { HandedLink } from '@/lib/messages/channels';
import { isOnBreak } from '@/lib/policy/cooling';
import { takeHanded } from '@/lib/storage/handed-link';
import { holderOf } from '@/lib/storage/read/people';
import { AddPauseForm } from '../shared/AddPauseForm';
import { Empty } from '../shared/Empty';
import { PageHead } from '../shared/PageHead';
import { WaitingChange } from '../shared/WaitingChange';
import { Hints } from './Hints';
import { LinkCheck } from './LinkCheck';
import { PauseCheck } from './PauseCheck';
import { PersonCard } from './PersonCard';
import { SalvagedNotice } from './SalvagedNotice';

/** Everyone with a pause, and a form to add one. */
export function People() {
  const people = usePeople();
  const stops = (useChanges() ?? []).filter(({ what }) => what === 'stop');
  const rest = useSettings()?.rest ?? null;
  const now = useNow(30_000);
  const handed = useHandedLink();

  return (
    <div className="page">
      <PageHead title={i18n.t('people.title')}>{i18n.t('people.lead')}</PageHead>
      <SalvagedNotice />
      {rest && isOnBreak(rest, Math.max(now, rest.from)) && <OnBreak until={rest.until} />}
      <section className="card">
        <AddPauseForm key={handed.link} {...handed} />
      </section>
      <div role="status" className="stack">
        {stops.map((change) => (
          <WaitingChange key={change.id} change={change} label={holderOf(people ?? [], change)} />
        ))}
      </div>
      <Hints people={people ?? []} />
      {people?.length === 0 && <Empty title={i18n.t('people.empty')}>{i18n.t('people.emptyHelp')}</Empty>}
      {people?.map((person) => (
        <PersonCard key={person.id} person={person} />
      ))}
      {people?.some(({ profiles }) => profiles.length > 0) && <PauseCheck people={people} />}
      {people && <LinkCheck people={people} />}
    </div>
  );
}

/** The link another part handed over, and its tab. The key is taken out of the address bar at once. */
function useHandedLink(): HandedLink {
  const key = useHashRoute().params.get('key');
  const report = useReport();
  const [handed, setHanded] = useState<HandedLink>({ link: '', tabId: null });
  useEffect(() => {
    if (key === null) return;
    history.replaceState(null, '', '#/people');
    takeHanded(key)
      .then((found) => found && setHanded(found))
      .catch((error) => report(error, 'handed link'));
  }, [key, report]);
  return handed;
}
