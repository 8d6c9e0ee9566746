import { i18n } from '#i18n';
import { Field } from '@/components/ui/Field';
import { ERASE_KINDS, type EraseKind, type EraseWhat } from '@/lib/storage/erase-what';
import type { Person } from '@/lib/storage/schema';

/** What the form says, in the words of its fields. */
export interface EraseForm {
  what: EraseWhat['what'];
  personId: string;
  /** days of the calendar, as in `2026-11-27`; both are erased too */
  from: string;
  until: string;
  kind: EraseKind;
}

interface EraseChoiceProps {
  form: EraseForm;
  people: readonly Person[];
  /** The day it is, as in `2026-11-27`. */
  today: string;
  onChange: (form: EraseForm) => void;
}

const CHOICES: { what: EraseWhat['what']; name: () => string; help: () => string }[] = [
  { what: 'person', name: () => i18n.t('data.erase.person'), help: () => i18n.t('data.erase.personHelp') },
  { what: 'time', name: () => i18n.t('data.erase.time'), help: () => i18n.t('data.erase.timeHelp') },
  { what: 'kind', name: () => i18n.t('data.erase.kind'), help: () => i18n.t('data.erase.kindHelp') },
  { what: 'all', name: () => i18n.t('data.erase.all'), help: () => i18n.t('data.erase.allHelp') },
];

/** What to erase: a person, a stretch of time, a kind, or everything. */
export function EraseChoice({ form, people, today, onChange }: EraseChoiceProps) {
  return (
    <>
      <fieldset className="data-erase">
        <legend className="unseen">{i18n.t('data.erase.choose')}</legend>
        {CHOICES.map(({ what, name, help }) => (
          <label key={what}>
            <input
              type="radio"
              name="erase"
              checked={form.what === what}
              onChange={() => onChange({ ...form, what })}
            />
            <span>{name()}</span>
            <span className="soft">{help()}</span>
          </label>
        ))}
      </fieldset>
      <div className="data-params">
        {form.what === 'person' && people.length > 0 && (
          <Field label={i18n.t('data.erase.who')}>
            {(control) => (
              <div className="select">
                <select
                  {...control}
                  value={form.personId}
                  onChange={({ target }) => onChange({ ...form, personId: target.value })}
                >
                  {people.map(({ id, label }) => (
                    <option key={id} value={id}>
                      {label}
                    </option>
                  ))}
                </select>
              </div>
            )}
          </Field>
        )}
        {form.what === 'time' &&
          (['from', 'until'] as const).map((edge) => (
            <Field key={edge} label={i18n.t(`data.erase.${edge}`)}>
              {(control) => (
                <input
                  {...control}
                  className="input"
                  type="date"
                  max={today}
                  value={form[edge]}
                  onChange={({ target }) => onChange({ ...form, [edge]: target.value })}
                />
              )}
            </Field>
          ))}
        {form.what === 'kind' && (
          <Field label={i18n.t('data.erase.which')}>
            {(control) => (
              <div className="select">
                <select
                  {...control}
                  value={form.kind}
                  onChange={({ target }) => onChange({ ...form, kind: target.value as EraseKind })}
                >
                  {ERASE_KINDS.map((kind) => (
                    <option key={kind} value={kind}>
                      {i18n.t(`data.kept.${kind}`)}
                    </option>
                  ))}
                </select>
              </div>
            )}
          </Field>
        )}
      </div>
    </>
  );
}
