import { type ReactNode, useId, useState } from 'react';
import { i18n } from '#i18n';
import { Button } from '@/components/ui/Button';
import { counted } from '@/components/ui/counted';
import { Field } from '@/components/ui/Field';
import { EVERYTHING, type Filter, filtersSet, KINDS, type Kind, type Period, SHOWN } from './filter';
import { OutcomeMark } from './OutcomeMark';
import { kindWords, outcomeWord } from './words';

interface FiltersProps {
  filter: Filter;
  people: readonly { id: string; label: string }[];
  onChange: (filter: Filter) => void;
  /** What stands beside the search. */
  children: ReactNode;
}

/** A search, and what to show. Where there is little room the filters are behind one button. */
export function Filters({ filter, people, onChange, children }: FiltersProps) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const set = (part: Partial<Filter>) => onChange({ ...filter, ...part });
  const toggle = (outcome: (typeof SHOWN)[number]) => {
    const { outcomes } = filter;
    const on = outcomes.includes(outcome);
    set({ outcomes: on ? outcomes.filter((other) => other !== outcome) : [...outcomes, outcome] });
  };
  const count = filtersSet(filter);
  return (
    <div className="find">
      <div className="find-bar">
        <input
          type="search"
          className="input find-search"
          aria-label={i18n.t('history.find.label')}
          placeholder={i18n.t('history.find.label')}
          autoComplete="off"
          spellCheck={false}
          dir="auto"
          value={filter.search}
          onChange={(event) => set({ search: event.target.value })}
        />
        {children}
      </div>
      <button
        type="button"
        className="disclosure-button find-fold"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {counted('history.find.filters', count)}
      </button>
      <div className="find-filters" id={id} data-open={open}>
        <fieldset className="find-pills" aria-label={i18n.t('history.find.outcome')}>
          {SHOWN.map((outcome) => (
            <label key={outcome} className="pill">
              <input
                type="checkbox"
                checked={filter.outcomes.includes(outcome)}
                onChange={() => toggle(outcome)}
              />
              <OutcomeMark outcome={outcome} />
              {outcomeWord(outcome)}
            </label>
          ))}
        </fieldset>
        <div className="find-selects">
          {people.length > 1 && (
            <Select
              label={i18n.t('history.find.person')}
              value={filter.person}
              onChange={(person) => set({ person })}
              options={[
                ['', i18n.t('history.find.everyone')],
                ...people.map(({ id, label }): [string, string] => [id, label]),
                ['gone', i18n.t('history.someone')],
              ]}
            />
          )}
          <Select
            label={i18n.t('history.find.kind')}
            value={filter.kind}
            onChange={(kind) => set({ kind: kind as Kind | '' })}
            options={[
              ['', i18n.t('history.find.everyKind')],
              ...KINDS.map((kind): [string, string] => [kind, kindName(kind)]),
            ]}
          />
          <Select
            label={i18n.t('history.find.period')}
            value={filter.period}
            onChange={(period) => set({ period: period as Period })}
            options={periods()}
          />
          {count > 0 && (
            <Button variant="quiet" onClick={() => onChange({ ...EVERYTHING, search: filter.search })}>
              {i18n.t('history.find.clear')}
            </Button>
          )}
        </div>
        {filter.period === 'own' && (
          <div className="find-days">
            <DayField
              label={i18n.t('history.find.from')}
              value={filter.from}
              onChange={(from) => set({ from })}
            />
            <DayField
              label={i18n.t('history.find.until')}
              value={filter.until}
              onChange={(until) => set({ until })}
            />
          </div>
        )}
      </div>
    </div>
  );
}

const kindName = (kind: Kind): string =>
  kind === 'exercise' || kind === 'change' ? i18n.t(`history.find.${kind}`) : kindWords(kind);

const periods = (): [Period, string][] => [
  ['0', i18n.t('history.find.days.all')],
  ['1', i18n.t('history.find.days.today')],
  ['7', i18n.t('history.find.days.week')],
  ['30', i18n.t('history.find.days.month')],
  ['84', i18n.t('history.find.days.quarter')],
  ['365', i18n.t('history.find.days.year')],
  ['own', i18n.t('history.find.days.own')],
];

interface SelectProps {
  label: string;
  value: string;
  options: readonly (readonly [string, string])[];
  onChange: (value: string) => void;
}

/** A choice of one whose first option says what it is. */
export function Select({ label, value, options, onChange }: SelectProps) {
  return (
    <div className="select">
      <select aria-label={label} value={value} onChange={(event) => onChange(event.target.value)}>
        {options.map(([key, words]) => (
          <option key={key} value={key}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}

interface DayFieldProps {
  label: string;
  value: string;
  onChange: (day: string) => void;
}

function DayField({ label, value, onChange }: DayFieldProps) {
  return (
    <Field label={label}>
      {(control) => (
        <input
          {...control}
          className="input"
          type="date"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
