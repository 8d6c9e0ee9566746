import { millisecondsInMinute } from 'date-fns/constants';
import './practical-times.css';
import { useRef } from 'react';
import { i18n } from '#i18n';
import { useAction } from '@/components/hooks/action';
import { Button } from '@/components/ui/Button';
import { timeOfDay, weekdayName } from '@/components/ui/format';
import { Notice } from '@/components/ui/Notice';
import { ask } from '@/lib/messages/client';
import type { Plan } from '@/lib/policy/planned';
import type { PersonWithProfiles } from '@/lib/storage/read/people';
import { PracticalTimeForm, WEEK } from './PracticalTimeForm';

/** Hours on some weekdays in which this person's pages open without a pause: a list, and a form to add one. */
export function PracticalTimes({ person: { id, label, plans = [] } }: { person: PersonWithProfiles }) {
  const { run, busy, stuck } = useAction('remove a practical time');
  const form = useRef<HTMLFormElement>(null);
  const remove = (planId: string) =>
    run(async () => {
      await ask('removePlan', { personId: id, plan: planId });
      // The button that was pressed is gone.
      form.current?.querySelector('input')?.focus();
    });
  return (
    <div className="practical-times">
      <p>{i18n.t('planned.about')}</p>
      <p className="soft">{i18n.t('planned.end')}</p>
      {plans.length > 0 && (
        <ul className="practical-list lined-list" aria-label={i18n.t('planned.list', [label])}>
          {plans.map((plan) => (
            <li key={plan.id}>
              <span className="practical-time">
                <span>{hoursOf(plan)}</span>
                {plan.label && (
                  <span className="soft" dir="auto">
                    {plan.label}
                  </span>
                )}
              </span>
              <Button
                variant="quiet"
                disabled={busy}
                aria-label={i18n.t('ownWords.removeOne', [hoursOf(plan)])}
                onClick={() => remove(plan.id)}
              >
                {i18n.t('ownWords.remove')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div role="status">{stuck && <Notice tone="care">{i18n.t('ui.stuck')}</Notice>}</div>
      <PracticalTimeForm personId={id} plans={plans} ref={form} />
    </div>
  );
}

/** A plan in words: "Mon, Fri, 17:00 to 18:00". */
function hoursOf({ days, from, until }: Plan): string {
  const names = WEEK.filter((day) => days.includes(day)).map((day) => weekdayName(day, 'short'));
  const when = days.length === 7 ? i18n.t('planned.daily') : names.join(', ');
  const words: [string, string, string] = [
    when,
    timeOfDay(from * millisecondsInMinute, 0),
    timeOfDay(until * millisecondsInMinute, 0),
  ];
  return i18n.t(until > from ? 'planned.day' : 'planned.night', words);
}
