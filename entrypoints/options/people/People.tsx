import './people.css';
import { Fragment, use, useState } from 'react';
import { i18n } from '#i18n';
import { useChanges, usePeople, useSettings } from '@/components/hooks/live';
import { useNow } from '@/components/hooks/now';
import { OnBreak } from '@/components/notices/OnBreak';
import { counted } from '@/components/ui/counted';
import { isOnBreak } from '@/lib/policy/cooling';
import { holderOf, type PersonWithProfiles } from '@/lib/storage/read/people';
import { AddPauseForm } from '../shared/AddPauseForm';
import { Empty } from '../shared/Empty';
import { PageHead } from '../shared/PageHead';
import { StoredNotices } from '../shared/StoredNotices';
import { WaitingChange } from '../shared/WaitingChange';
import { Hints } from './Hints';
import { HandedLinkContext } from './handed-link';
import { LinkCheck } from './LinkCheck';
import { PauseCheck } from './PauseCheck';
import { PersonCard } from './PersonCard';
import { ReachQuestion } from './ReachQuestion';

/** Everyone with a pause, and a form to add one. */
export function People() {
  const people = usePeople();
  const stops = (useChanges() ?? []).filter(({ what }) => what === 'stop');
  const keptBreak = useSettings()?.rest ?? null;
  const now = useNow(30_000);
  const handed = use(HandedLinkContext);

  const formFirst = useFormFirst(people, handed.link !== '');
  const form = (
    <section className="card" key="form">
      <AddPauseForm key={handed.link} {...handed} people={people ?? []} />
    </section>
  );
  // Keyed, so that what stands in them stays when they change places.
  const list = (
    <Fragment key="list">
      {people && <ReachQuestion people={people} />}
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
    </Fragment>
  );

  return (
    <div className="page">
      <PageHead title={i18n.t('people.title')}>{i18n.t('people.lead')}</PageHead>
      <StoredNotices ids={['salvaged', 'rebuilt', 'practical']} />
      {people && <PausesOff people={people} />}
      {keptBreak && isOnBreak(keptBreak, Math.max(now, keptBreak.from)) && (
        <OnBreak until={keptBreak.until} />
      )}
      {formFirst ? [form, list] : [list, form]}
      {people?.some(({ profiles }) => profiles.length > 0) && <PauseCheck people={people} />}
      {people && <LinkCheck people={people} />}
    </div>
  );
}

/**
 * Whether the form stands before the list: where there is nobody yet, or a link waits in it. Decided once the list is known, so
 * that nothing changes places under the person.
 */
function useFormFirst(people: readonly PersonWithProfiles[] | undefined, waits: boolean): boolean {
  const [first, setFirst] = useState<boolean | null>(null);
  const now = first ?? (people === undefined ? null : people.length === 0);
  if (now !== first) setFirst(now);
  return waits || (now ?? true);
}

/** One calm line that a pause is off; beside each such profile stands what can be done. */
function PausesOff({ people }: { people: readonly PersonWithProfiles[] }) {
  const off = people.flatMap(({ profiles }) => profiles.filter((profile) => !profile.protected)).length;
  return <div role="status">{off > 0 && <p className="soft">{counted('people.off', off)}</p>}</div>;
}
