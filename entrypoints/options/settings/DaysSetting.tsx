import { i18n } from '#i18n';
import { hourName, weekdayName } from '@/components/ui/format';
import { SelectField } from '@/components/ui/SelectField';
import { type Cut, DAY_STARTS, WEEK_STARTS } from '@/lib/attempts/statistics/place';
import { SavedNote } from '../shared/SavedNote';
import { useSave } from '../shared/use-save';

/** When a day and a week begin, for what Overview counts. */
export function DaysSetting({ dayStart, weekStart }: Cut) {
  const { save, said, stuck, refusal } = useSave();
  return (
    <section className="setting">
      <h3 className="setting-name">{i18n.t('settings.days')}</h3>
      <p className="soft">{i18n.t('settings.daysHint')}</p>
      <Choice
        label={i18n.t('settings.dayStart')}
        value={dayStart}
        choices={DAY_STARTS}
        word={hourName}
        onChoose={(hour) => save({ dayStart: hour })}
      />
      <Choice
        label={i18n.t('settings.weekStart')}
        value={weekStart}
        choices={WEEK_STARTS}
        word={(day) => weekdayName(day, 'long')}
        problem={refusal}
        onChoose={(day) => save({ weekStart: day })}
      />
      <SavedNote said={said} stuck={stuck} />
    </section>
  );
}

interface ChoiceProps {
  label: string;
  value: number;
  choices: readonly number[];
  word: (choice: number) => string;
  problem?: string | null;
  onChoose: (choice: number) => void;
}

function Choice({ label, value, choices, word, problem, onChoose }: ChoiceProps) {
  return (
    <SelectField
      label={label}
      problem={problem}
      value={String(value)}
      onChange={(chosen) => onChoose(Number(chosen))}
      options={choices.map((choice) => ({ value: String(choice), name: word(choice) }))}
    />
  );
}
