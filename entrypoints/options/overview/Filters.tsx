import { i18n } from '#i18n';
import type { AttemptKind } from '@/lib/attempts/attempt';
import { addressOf, type Filters as Chosen, GONE, PAUSE_KINDS, RANGES, UNITS, unitOf } from './filters';
import { kindWord } from './kind-words';

interface FiltersProps {
  chosen: Chosen;
  people: readonly { id: string; label: string }[];
  /** Whether there are pauses of somebody no longer in the list. */
  gone: boolean;
}

/** Time, person and kind, for all that is drawn below. Each choice is a place in the history of the page: back undoes it. */
export function Filters({ chosen, people, gone }: FiltersProps) {
  const choose = (change: Partial<Chosen>) => {
    location.hash = addressOf({ ...chosen, ...change });
  };
  const persons = [
    ...people.map(({ id, label }) => ({ value: id, name: label })),
    ...(gone ? [{ value: GONE, name: i18n.t('overview.filter.gone') }] : []),
  ];
  return (
    <div className="filter-head">
      <h2>{i18n.t('overview.pattern')}</h2>
      <fieldset className="filters" aria-label={i18n.t('overview.filters')}>
        <Choice
          label={i18n.t('overview.filter.range')}
          value={chosen.range}
          choices={RANGES.map((range) => ({ value: range, name: i18n.t(`overview.filter.${range}`) }))}
          onChoose={(range) => choose({ range, by: null })}
        />
        <Choice
          label={i18n.t('overview.filter.by')}
          value={unitOf(chosen) as (typeof UNITS)[number]}
          choices={UNITS.map((unit) => ({ value: unit, name: i18n.t(`overview.filter.${unit}`) }))}
          onChoose={(by) => choose({ by })}
        />
        <Choice
          label={i18n.t('overview.filter.person')}
          value={chosen.person ?? ''}
          choices={[{ value: '', name: i18n.t('overview.filter.everyone') }, ...persons]}
          onChoose={(person) => choose({ person: person || null })}
        />
        <Choice<AttemptKind | ''>
          label={i18n.t('overview.filter.kind')}
          value={chosen.kind ?? ''}
          choices={[
            { value: '', name: i18n.t('overview.filter.everyKind') },
            ...PAUSE_KINDS.map((kind) => ({ value: kind, name: kindWord(kind) })),
          ]}
          onChoose={(kind) => choose({ kind: kind || null })}
        />
      </fieldset>
    </div>
  );
}

interface ChoiceProps<T extends string> {
  label: string;
  value: T;
  choices: readonly { value: T; name: string }[];
  onChoose: (value: T) => void;
}

function Choice<T extends string>({ label, value, choices, onChoose }: ChoiceProps<T>) {
  return (
    <div className="select">
      <select aria-label={label} value={value} onChange={(event) => onChoose(event.target.value as T)}>
        {choices.map(({ value, name }) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
