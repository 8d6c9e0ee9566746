import { useId, useLayoutEffect, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { useAction } from '@/components/hooks/action';
import { useSettings } from '@/components/hooks/live';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { ask } from '@/lib/messages/client';
import { REACH_QUESTION } from '@/lib/policy/invitations';
import type { PersonWithProfiles } from '@/lib/storage/read/people';
import { focusHead } from '../shared/use-head-on-move';
import { PracticalTimes } from './PracticalTimes';

/**
 * Asked once, wherever the first pause was added: whether the person who was added first has to be reached for children, work or
 * safety. Yes leads to practical times, here in place.
 */
export function ReachQuestion({ people }: { people: readonly PersonWithProfiles[] }) {
  const asked = useSettings()?.invited;
  const [planning, setPlanning] = useState<string | null>(null);
  const { run, busy, stuck } = useAction('answer if they have to be reached');
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  useLayoutEffect(() => {
    if (planning !== null) heading.current?.focus();
  }, [planning]);

  const [first] = [...people].sort((one, other) => one.createdAt - other.createdAt);
  const planned = people.some(({ plans }) => plans?.length);
  const open = asked && asked[REACH_QUESTION] === undefined && !planned;
  const person = people.find((each) => each.id === planning) ?? (open ? first : undefined);
  if (!person) return null;
  const answer = (then: () => void) =>
    run(async () => {
      await ask('answerInvitation', { id: REACH_QUESTION });
      then();
    });
  if (planning !== null) {
    return (
      <section className="card stack" aria-labelledby={id}>
        <h2 id={id} tabIndex={-1} ref={heading}>
          {i18n.t('reach.plan')}
        </h2>
        <PracticalTimes person={person} />
        <p className="row">
          <Button
            variant="quiet"
            onClick={() => {
              setPlanning(null);
              focusHead();
            }}
          >
            {i18n.t('reach.done')}
          </Button>
        </p>
      </section>
    );
  }
  return (
    <section className="card stack" aria-labelledby={id}>
      <h2 id={id}>{people.length === 1 ? i18n.t('reach.title') : i18n.t('reach.titleOf', [person.label])}</h2>
      <p className="soft">{i18n.t('reach.lead')}</p>
      <div className="row">
        <Button disabled={busy} aria-describedby={id} onClick={() => answer(() => setPlanning(person.id))}>
          {i18n.t('reach.yes')}
        </Button>
        <Button variant="quiet" disabled={busy} aria-describedby={id} onClick={() => answer(focusHead)}>
          {i18n.t('reach.no')}
        </Button>
      </div>
      <div role="status">{stuck && <Notice tone="care">{i18n.t('ui.stuck')}</Notice>}</div>
    </section>
  );
}
