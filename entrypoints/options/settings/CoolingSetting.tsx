import { useId } from 'react';
import { i18n } from '#i18n';
import { COOLING_MINUTES } from '@/lib/policy/cooling';
import { Choice } from '../shared/Choice';
import { SavedNote } from '../shared/SavedNote';
import { useSave } from '../shared/use-save';

const [NONE, TEN, DAY] = COOLING_MINUTES;
const choices = [
  { minutes: NONE, label: () => i18n.t('cooling.none'), hint: () => i18n.t('cooling.noneHint') },
  { minutes: TEN, label: () => i18n.t('cooling.ten'), hint: () => i18n.t('cooling.tenHint') },
  { minutes: DAY, label: () => i18n.t('cooling.day'), hint: () => i18n.t('cooling.dayHint') },
];

/** **Cooling-off**: how long a reduction waits. None unless the user chose it. */
export function CoolingSetting({ cooling }: { cooling: number }) {
  const id = useId();
  const { save, said, stuck, refusal } = useSave();
  return (
    <section className="setting">
      <fieldset className="stack" aria-describedby={`${id}-about`}>
        <legend className="setting-name">{i18n.t('cooling.title')}</legend>
        <p className="soft" id={`${id}-about`}>
          {i18n.t('cooling.about')}
        </p>
        {choices.map(({ minutes, label, hint }) => (
          <Choice
            key={minutes}
            name={id}
            checked={cooling === minutes}
            label={label()}
            hint={hint()}
            onChoose={() => save({ cooling: minutes })}
          />
        ))}
      </fieldset>
      <SavedNote said={said} stuck={stuck} refusal={refusal} />
    </section>
  );
}
