import { millisecondsInMinute } from 'date-fns/constants';
import './practical-times.css';
import { i18n } from '#i18n';
import { useAction } from '@/components/hooks/action';
import { useUndo } from '@/components/hooks/undo';
import { Button } from '@/components/ui/Button';
import { timeOfDay, weekdayName } from '@/components/ui/format';
import { Notice } from '@/components/ui/Notice';
import { ask } from '@/lib/messages/client';
import type { Plan } from '@/lib/policy/planned';
import type { PersonWithProfiles } from '@/lib/storage/read/people';
import { Switch } from '../shared/Switch';
import { PracticalTimeForm, WEEK } from './PracticalTimeForm';

/** Hours on some weekdays in which this person's pages open without a pause: a list, and a form to add one. */
export function PracticalTimes({ person }: { person: PersonWithProfiles }) {
  const { id, label, plans = [], chatsOnly = false } = person;
  const { run, busy, stuck } = useAction('change practical times');
  const offer = useUndo();
  const remove = (plan: Plan) =>
    run(async () => {
      await ask('removePlan', { personId: id, plan: plan.id });
      const part = { personId: id, at: plans.indexOf(plan), plan };
      offer({ said: i18n.t('ownWords.removed'), undo: () => ask('putBackPart', part) });
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
                onClick={() => remove(plan)}
              >
                {i18n.t('ownWords.remove')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div role="status">{stuck && <Notice tone="care">{i18n.t('ui.stuck')}</Notice>}</div>
      <PracticalTimeForm personId={id} plans={plans} />
      <Switch
        on={chatsOnly}
        label={i18n.t('planned.chatsOnly')}
        hint={i18n.t('planned.chatsOnlyHint')}
        busy={busy}
        onFlip={() => run(() => ask('setWatching', { personId: id, chatsOnly: !chatsOnly }))}
      />
      <p>
        <a href="#/help/messages">{i18n.t('planned.messages')}</a>
      </p>
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
