import { useEffect, useState } from 'react';
import { i18n } from '#i18n';
import { Field } from '@/components/ui/Field';
import { SavedNote } from '../shared/SavedNote';
import { Switch } from '../shared/Switch';
import { useSave } from '../shared/use-save';

interface DiscreetSettingProps {
  discreet: boolean;
  plainName: string | null;
}

/** **Discreet mode**: a plain icon and word, letters in place of labels; and what still says Lull. */
export function DiscreetSetting({ discreet, plainName }: DiscreetSettingProps) {
  const [name, setName] = useState(plainName ?? '');
  const { save, said, setSaid, stuck, refusal } = useSave();
  useEffect(() => setName(plainName ?? ''), [plainName]);
  const keep = () => {
    const wanted = name.trim() || null;
    if (wanted !== plainName) save({ plainName: wanted });
  };

  return (
    <section className="setting">
      <h3 className="setting-name">{i18n.t('discreet.title')}</h3>
      <Switch
        on={discreet}
        label={i18n.t('discreet.label')}
        hint={i18n.t('discreet.hint')}
        onFlip={() => save({ discreet: !discreet })}
      />
      {discreet && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            keep();
          }}
        >
          <Field
            label={i18n.t('discreet.name')}
            hint={i18n.t('discreet.nameHint', [i18n.t('discreet.word')])}
            problem={refusal}
          >
            {(control) => (
              <input
                {...control}
                className="input"
                autoComplete="off"
                placeholder={i18n.t('discreet.word')}
                value={name}
                onChange={({ target }) => {
                  setName(target.value);
                  setSaid(null);
                }}
                onBlur={keep}
              />
            )}
          </Field>
        </form>
      )}
      <p className="soft">{i18n.t('discreet.left')}</p>
      <SavedNote said={said} stuck={stuck} />
    </section>
  );
}
