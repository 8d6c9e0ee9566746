import { millisecondsInHour, millisecondsInMinute } from 'date-fns/constants';
import { type FormEvent, type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { useAction } from '@/components/hooks/action';
import { PersonField } from '@/components/people/PersonField';
import { Button } from '@/components/ui/Button';
import { Field } from '@/components/ui/Field';
import { moment } from '@/components/ui/format';
import { Notice } from '@/components/ui/Notice';
import { type LookProblem, lookProblem } from '@/lib/attempts/look';
import { askAgain } from '@/lib/messages/ask-again';

/** Times that are ready to be pressed: how long ago (ms). */
const READY = [
  [0, () => i18n.t('history.add.now')],
  [10 * millisecondsInMinute, () => i18n.t('history.add.minutes')],
  [millisecondsInHour, () => i18n.t('history.add.hour')],
] as const;

interface AddLookProps {
  people: readonly { id: string; label: string }[];
  onAdded: (said: string) => void;
  onCancel: () => void;
}

/** A look that happened on a phone: one press on a ready time adds it, or a day and a time. */
export function AddLook({ people, onAdded, onCancel }: AddLookProps) {
  const id = useId();
  const [only] = people;
  const [personId, setPersonId] = useState(people.length === 1 ? (only?.id ?? '') : '');
  const [problem, setProblem] = useState<LookProblem | null>(null);
  const { run, busy, stuck } = useAction('add a look');
  const first = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => first.current?.focus(), []);
  const add = (at: number) => {
    const wrong = lookProblem(at, Date.now());
    setProblem(wrong);
    if (wrong || busy) return;
    const look = { id: crypto.randomUUID(), at, personId: personId || null };
    run(async () => {
      const answer = await askAgain('addLook', look);
      if (answer.added) onAdded(i18n.t('history.add.added', [moment(at)]));
      else setProblem(answer.problem);
    });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onCancel();
  };
  return (
    <section className="card add-look" aria-labelledby={id} onKeyDown={onKeyDown}>
      <h2 id={id}>{i18n.t('history.add.when')}</h2>
      <p className="soft">{i18n.t('history.add.lead')}</p>
      {people.length > 0 && (
        <PersonField
          label={i18n.t('history.add.person')}
          people={people}
          value={personId}
          onChange={setPersonId}
          nobody={i18n.t('history.add.nobody')}
        />
      )}
      <div className="edit-chips">
        {READY.map(([ago, words], index) => (
          <Button
            key={ago}
            ref={index === 0 ? first : undefined}
            disabled={busy}
            onClick={() => add(Date.now() - ago)}
          >
            {words()}
          </Button>
        ))}
      </div>
      <TypedTime problem={problem} busy={busy} onAdd={add} onChange={() => setProblem(null)} />
      <div role="status">{stuck && <Notice tone="care">{i18n.t('ui.stuck')}</Notice>}</div>
      <Button variant="quiet" className="add-look-cancel" onClick={onCancel}>
        {i18n.t('ui.cancel')}
      </Button>
    </section>
  );
}

interface TypedTimeProps {
  problem: LookProblem | null;
  busy: boolean;
  onAdd: (at: number) => void;
  onChange: () => void;
}

/** A day and a time of this device. A time later than now is one of yesterday, until a day is chosen. */
function TypedTime({ problem, busy, onAdd, onChange }: TypedTimeProps) {
  const [time, setTime] = useState('');
  const [day, setDay] = useState<string | null>(null);
  const shown = day ?? lastDayWith(time);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onAdd(timeOf(shown, time));
  };
  return (
    <form className="add-look-time" onSubmit={submit} noValidate>
      <Field label={i18n.t('history.add.time')} problem={problem && i18n.t(`history.add.${problem}`)}>
        {(control) => (
          <input
            {...control}
            className="input"
            type="time"
            value={time}
            onChange={(event) => {
              setTime(event.target.value);
              onChange();
            }}
          />
        )}
      </Field>
      <Field label={i18n.t('history.add.day')}>
        {(control) => (
          <input
            {...control}
            className="input"
            type="date"
            value={shown}
            onChange={(event) => {
              setDay(event.target.value);
              onChange();
            }}
          />
        )}
      </Field>
      <Button type="submit" disabled={busy}>
        {i18n.t('history.add.add')}
      </Button>
    </form>
  );
}

/** The last day on which it was this time already, as a date field has it. */
function lastDayWith(time: string): string {
  const now = Temporal.Now.zonedDateTimeISO();
  const today = now.toPlainDate();
  const later = time !== '' && timeOf(today.toString(), time) > now.epochMilliseconds;
  return (later ? today.subtract({ days: 1 }) : today).toString();
}

/** epoch ms of a day and a time of this device; `NaN` while one of them is missing. */
function timeOf(day: string, time: string): number {
  if (day === '' || time === '') return Number.NaN;
  try {
    const local = Temporal.PlainDateTime.from(`${day}T${time}`);
    return local.toZonedDateTime(Temporal.Now.timeZoneId()).epochMilliseconds;
  } catch {
    // A year no calendar has, half typed.
    return Number.NaN;
  }
}
