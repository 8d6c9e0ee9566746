import './people.css';
import { useEffect, useState } from 'react';
import { i18n } from '#i18n';
import { usePlace } from '@/components/hooks/hash-route';
import { useChanges, usePeople, useSettings } from '@/components/hooks/live';
import { useNow } from '@/components/hooks/now';
import { Resting } from '@/components/notices/OnBreak';
import { isResting } from '@/lib/policy/cooling';
import { holderOf } from '@/lib/storage/people';
import { HoldForm } from '../shared/AddPauseForm';
import { Empty } from '../shared/Empty';
import { PageHead } from '../shared/PageHead';
import { WaitingChange } from '../shared/WaitingChange';
import { Hints } from './Hints';
import { LinkTester } from './LinkCheck';
import { ProtectionCheck } from './PauseCheck';
import { PersonCard } from './PersonCard';
import { type Stopped, StoppedNotice } from './RemovedNotice';

/** Everyone held, a form to hold one more, and a way back for what was let go just now. */
export function People() {
  const people = usePeople();
  const stops = (useChanges() ?? []).filter(({ what }) => what === 'stop');
  const rest = useSettings()?.rest ?? null;
  const now = useNow(30_000);
  const given = useGivenOnce();
  const [stopped, setStopped] = useState<Stopped | null>(null);

  return (
    <div className="page">
      <PageHead title={i18n.t('people.title')}>{i18n.t('people.lead')}</PageHead>
      {rest && isResting(rest, Math.max(now, rest.from)) && <Resting until={rest.until} />}
      <section className="card">
        <HoldForm key={given.link} {...given} />
      </section>
      <div role="status" className="stack">
        {stops.map((change) => (
          <WaitingChange key={change.id} change={change} label={holderOf(people ?? [], change)} />
        ))}
      </div>
      <StoppedNotice stopped={stopped} onDone={() => setStopped(null)} />
      <Hints people={people ?? []} />
      {people?.length === 0 && !stopped && (
        <Empty title={i18n.t('people.empty')}>{i18n.t('people.emptyHelp')}</Empty>
      )}
      {people?.map((person) => (
        <PersonCard key={person.id} person={person} onStopped={setStopped} />
      ))}
      {people?.some(({ profiles }) => profiles.length > 0) && <ProtectionCheck people={people} />}
      {people && <LinkTester people={people} />}
    </div>
  );
}

interface Given {
  link: string;
  tabId: number | null;
}

function readGiven(params: URLSearchParams): Given {
  const tab = Number(params.get('tab') ?? Number.NaN);
  return { link: params.get('link') ?? '', tabId: Number.isInteger(tab) ? tab : null };
}

/** The link the popup handed over, and its tab. They are taken out of the address bar at once. */
function useGivenOnce(): Given {
  const { params } = usePlace();
  const query = params.toString();
  const [given, setGiven] = useState(() => readGiven(params));
  useEffect(() => {
    if (query === '') return;
    setGiven(readGiven(new URLSearchParams(query)));
    history.replaceState(null, '', '#/people');
  }, [query]);
  return given;
}
