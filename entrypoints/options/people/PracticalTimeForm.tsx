import { type FormEvent, type Ref, useId, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { useAction } from '@/components/hooks/action';
import { Button } from '@/components/ui/Button';
import { Field } from '@/components/ui/Field';
import { timeOfDay, weekdayName } from '@/components/ui/format';
import { Notice } from '@/components/ui/Notice';
import { offsetAt } from '@/lib/browser/clock';
import { ask } from '@/lib/messages/client';
import { type Plan, type PlanProblem, planProblem, runningPlan } from '@/lib/policy/planned';

/** Weekdays in the order of a week. */
export const WEEK = [1, 2, 3, 4, 5, 6, 0];

interface PracticalTimeFormProps {
  personId: string;
  plans: Plan[];
}

/** Minutes after midnight of what a time field holds; `NaN` while it is not filled in. */
function minutesOf(time: string): number {
  const [hours, minutes] = time.split(':').map(Number);
  return (hours ?? Number.NaN) * 60 + (minutes ?? Number.NaN);
}

/** A new practical time. What is not right stays as it was typed, with one sentence on what to do. */
export function PracticalTimeForm({ personId, plans }: PracticalTimeFormProps) {
  const [days, setDays] = useState<number[]>([]);
  const [from, setFrom] = useState('17:00');
  const [until, setUntil] = useState('18:00');
  const [label, setLabel] = useState('');
  const [problem, setProblem] = useState<PlanProblem | null>(null);
  const [said, setSaid] = useState('');
  const { run, busy, stuck } = useAction('add a practical time');
  const firstDay = useRef<HTMLInputElement>(null);
  const end = useRef<HTMLInputElement>(null);
  const word = useRef<HTMLInputElement>(null);

  const changed = (change: () => void) => {
    change();
    setProblem(null);
    setSaid('');
  };
  const refuse = (wrong: PlanProblem) => {
    setProblem(wrong);
    const fields: Partial<Record<PlanProblem, typeof end>> = { noTime: end, sameTime: end, labelLong: word };
    (fields[wrong] ?? firstDay).current?.focus();
  };
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    const plan = { days, from: minutesOf(from), until: minutesOf(until), label: label.trim() || null };
    const wrong = planProblem(plan, plans);
    if (wrong) return refuse(wrong);
    setSaid('');
    run(async () => {
      const { saved } = await ask('addPlan', { personId, ...plan });
      if (!saved) throw new Error('the plan was refused');
      setDays([]);
      setLabel('');
      setSaid(addedWords(plan));
    });
  };
  const aboutHours = problem === 'noTime' || problem === 'sameTime' ? i18n.t(`planned.${problem}`) : null;
  const aboutWord = problem === 'labelLong' ? i18n.t('planned.labelLong') : null;
  const aboutAll = problem && !aboutHours && !aboutWord ? i18n.t(`planned.${problem}`) : null;

  return (
    <form className="practical-form" onSubmit={add} noValidate>
      <Weekdays
        chosen={days}
        problem={aboutAll}
        first={firstDay}
        onChange={(next) => changed(() => setDays(next))}
      />
      <div className="practical-hours">
        <Field label={i18n.t('planned.from')}>
          {(control) => (
            <input
              {...control}
              className="input"
              type="time"
              value={from}
              onChange={(event) => changed(() => setFrom(event.target.value))}
            />
          )}
        </Field>
        <Field label={i18n.t('planned.until')} problem={aboutHours}>
          {(control) => (
            <input
              {...control}
              className="input"
              type="time"
              ref={end}
              value={until}
              onChange={(event) => changed(() => setUntil(event.target.value))}
            />
          )}
        </Field>
      </div>
      <p className="soft">{i18n.t('planned.untilHint')}</p>
      <Field label={i18n.t('planned.word')} hint={i18n.t('planned.wordHint')} problem={aboutWord}>
        {(control) => (
          <input
            {...control}
            className="input"
            type="text"
            autoComplete="off"
            dir="auto"
            ref={word}
            value={label}
            onChange={(event) => changed(() => setLabel(event.target.value))}
          />
        )}
      </Field>
      <Button type="submit">{i18n.t('planned.add')}</Button>
      <div role="status">
        {said && <Notice>{said}</Notice>}
        {stuck && <Notice tone="care">{i18n.t('ui.stuck')}</Notice>}
      </div>
    </form>
  );
}

/** Says it plainly when a new time has begun already. */
function addedWords(plan: Omit<Plan, 'id'>): string {
  const run = runningPlan([{ id: '', ...plan }], Date.now(), Temporal.Now.timeZoneId());
  return run
    ? i18n.t('planned.addedNow', [timeOfDay(run.until, offsetAt(run.until))])
    : i18n.t('planned.added');
}

interface WeekdaysProps {
  chosen: number[];
  problem: string | null;
  first: Ref<HTMLInputElement>;
  onChange: (days: number[]) => void;
}

function Weekdays({ chosen, problem, first, onChange }: WeekdaysProps) {
  const id = useId();
  const flip = (day: number) =>
    onChange(chosen.includes(day) ? chosen.filter((other) => other !== day) : [...chosen, day]);
  return (
    <fieldset className="practical-days" aria-describedby={problem ? id : undefined}>
      <legend className="field-label">{i18n.t('planned.days')}</legend>
      <div className="practical-week">
        {WEEK.map((day, i) => (
          <label key={day} className="practical-day">
            <input
              type="checkbox"
              aria-label={weekdayName(day, 'long')}
              ref={i === 0 ? first : undefined}
              checked={chosen.includes(day)}
              onChange={() => flip(day)}
            />
            {weekdayName(day, 'short')}
          </label>
        ))}
      </div>
      <div role="alert">
        {problem && (
          <p className="field-problem" id={id}>
            {problem}
          </p>
        )}
      </div>
    </fieldset>
  );
}
