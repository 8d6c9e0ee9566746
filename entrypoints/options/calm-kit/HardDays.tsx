import { useState } from 'react';
import { i18n } from '#i18n';
import { useAction } from '@/components/hooks/action';
import { useSettings, useTexts } from '@/components/hooks/live';
import { Button } from '@/components/ui/Button';
import { Field } from '@/components/ui/Field';
import { fullDate } from '@/components/ui/format';
import { Notice } from '@/components/ui/Notice';
import { ask } from '@/lib/messages/client';
import { dayAt, daysAhead, HARD_DAY } from '@/lib/policy/day-text';
import { SavedNote } from '../shared/SavedNote';
import { Switch } from '../shared/Switch';
import { useSave } from '../shared/use-save';
import { OwnList } from './OwnList';
import { useOwnTexts } from './use-own-texts';
import { WordsLine } from './WordsLine';

/** Hard days ahead: a date and a plan for it, without a name. The popup says it that day for who wants that. */
export function HardDays() {
  const days = useTexts(HARD_DAY);
  const settings = useSettings();
  const own = useOwnTexts(HARD_DAY);
  const { save, said, stuck, refusal } = useSave();
  const inOrder = days?.toSorted((a, b) => (a.about ?? '').localeCompare(b.about ?? ''));
  return (
    <WordsLine title={i18n.t('hardDays.title')} count={days?.length}>
      <p className="soft">{i18n.t('hardDays.lead')}</p>
      {inOrder && (
        <OwnList
          texts={inOrder}
          own={own}
          label={i18n.t('hardDays.title')}
          above={({ about }) => fullDate(Date.parse(about ?? ''))}
        />
      )}
      {settings && <DayForm dayStart={settings.dayStart} />}
      {settings && (
        <Switch
          on={settings.hardDayLine}
          label={i18n.t('hardDays.line')}
          hint={i18n.t('hardDays.lineHint')}
          onFlip={() => save({ hardDayLine: !settings.hardDayLine })}
        />
      )}
      <SavedNote said={said} stuck={stuck} refusal={refusal} />
    </WordsLine>
  );
}

/** What is in the way of the last one, by the field it is about; what was typed stays typed. */
type Problem = 'dayWrong' | 'textEmpty' | 'textTooLong' | null;

function DayForm({ dayStart }: { dayStart: number }) {
  const { run, busy, stuck } = useAction('keep a hard day');
  const [day, setDay] = useState('');
  const [plan, setPlan] = useState('');
  const [problem, setProblem] = useState<Problem>(null);
  const [first, last] = daysAhead(dayAt(Date.now(), Temporal.Now.timeZoneId(), dayStart));
  const words = problem && i18n.t(`problem.${problem}`);
  const add = () =>
    run(async () => {
      const answer = await ask('saveHardDay', { day, text: plan });
      setProblem(answer.saved ? null : answer.problem);
      if (!answer.saved) return;
      setDay('');
      setPlan('');
    });
  const write = (set: (text: string) => void) => (text: string) => {
    setProblem(null);
    set(text);
  };
  return (
    <form
      className="own-add"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) add();
      }}
    >
      <Field label={i18n.t('hardDays.day')} problem={problem === 'dayWrong' && words}>
        {(control) => (
          <input
            {...control}
            className="input day-date"
            type="date"
            min={first}
            max={last}
            value={day}
            onChange={(event) => write(setDay)(event.target.value)}
          />
        )}
      </Field>
      <Field
        label={i18n.t('hardDays.plan')}
        hint={i18n.t('hardDays.planHint')}
        problem={problem !== 'dayWrong' && words}
      >
        {(control) => (
          <input
            {...control}
            className="input"
            dir="auto"
            autoComplete="off"
            value={plan}
            onChange={(event) => write(setPlan)(event.target.value)}
          />
        )}
      </Field>
      <Button type="submit">{i18n.t('hardDays.add')}</Button>
      <div role="status">{stuck && <Notice tone="care">{i18n.t('ui.stuck')}</Notice>}</div>
    </form>
  );
}
