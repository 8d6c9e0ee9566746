import './people.css';
import { useEffect, useState } from 'react';
import { i18n } from '#i18n';
import { useHashRoute } from '@/components/hooks/hash-route';
import { useChanges, usePeople, useSettings } from '@/components/hooks/live';
import { useNow } from '@/components/hooks/now';
import { OnBreak } from '@/components/notices/OnBreak';
import { isOnBreak } from '@/lib/policy/cooling';
import { holderOf } from '@/lib/storage/read/people';
import { AddPauseForm } from '../shared/AddPauseForm';
import { Empty } from '../shared/Empty';
import { PageHead } from '../shared/PageHead';
import { WaitingChange } from '../shared/WaitingChange';
import { Hints } from './Hints';
import { LinkCheck } from './LinkCheck';
import { PauseCheck } from './PauseCheck';
import { PersonCard } from './PersonCard';
import { type Removed, RemovedNotice } from './RemovedNotice';
import { SalvagedNotice } from './SalvagedNotice';

/** Everyone with a pause, a form to add one, and a way to undo the last removal. */
export function People() {
  const people = usePeople();
  const stops = (useChanges() ?? []).filter(({ what }) => what === 'stop');
  const rest = useSettings()?.rest ?? null;
  const now = useNow(30_000);
  const handedOver = useHandedOver();
  const [removed, setRemoved] = useState<Removed | null>(null);

  return (
    <div className="page">
      <PageHead title={i18n.t('people.title')}>{i18n.t('people.lead')}</PageHead>
      <SalvagedNotice />
      {rest && isOnBreak(rest, Math.max(now, rest.from)) && <OnBreak until={rest.until} />}
      <section className="card">
        <AddPauseForm key={handedOver.link} {...handedOver} />
      </section>
      <div role="status" className="stack">
        {stops.map((change) => (
          <WaitingChange key={change.id} change={change} label={holderOf(people ?? [], change)} />
        ))}
      </div>
      <RemovedNotice removed={removed} onDone={() => setRemoved(null)} />
      <Hints people={people ?? []} />
      {people?.length === 0 && !removed && (
        <Empty title={i18n.t('people.empty')}>{i18n.t('people.emptyHelp')}</Empty>
      )}
      {people?.map((person) => (
        <PersonCard key={person.id} person={person} onRemoved={setRemoved} />
      ))}
      {people?.some(({ profiles }) => profiles.length > 0) && <PauseCheck people={people} />}
      {people && <LinkCheck people={people} />}
    </div>
  );
}

interface HandedOver {
  link: string;
  tabId: number | null;
}

function readHandedOver(params: URLSearchParams): HandedOver {
  const tab = Number(params.get('tab') ?? Number.NaN);
  return { link: params.get('link') ?? '', tabId: Number.isInteger(tab) ? tab : null };
}

/** The link the popup handed over, and its tab. They are taken out of the address bar at once. */
function useHandedOver(): HandedOver {
  const { params } = useHashRoute();
  const query = params.toString();
  const [handedOver, setHandedOver] = useState(() => readHandedOver(params));
  useEffect(() => {
    if (query === '') return;
    setHandedOver(readHandedOver(new URLSearchParams(query)));
    history.replaceState(null, '', '#/people');
  }, [query]);
  return handedOver;
}
