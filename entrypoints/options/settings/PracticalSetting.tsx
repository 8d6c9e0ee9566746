import { useId } from 'react';
import { i18n } from '#i18n';
import { Choice } from '../shared/Choice';
import { SavedNote } from '../shared/SavedNote';
import { useSave } from '../shared/use-save';

/** *This is practical*: whether such a visit leaves nothing at all, or a row in History for a note. */
export function PracticalSetting({ forgetPractical }: { forgetPractical: boolean }) {
  const id = useId();
  const { save, said, stuck } = useSave();
  return (
    <section className="setting">
      <fieldset className="stack">
        <legend className="setting-name">{i18n.t('practical.title')}</legend>
        <Choice
          name={id}
          checked={forgetPractical}
          label={i18n.t('practical.none')}
          hint={i18n.t('practical.noneHint')}
          onChoose={() => save({ forgetPractical: true })}
        />
        <Choice
          name={id}
          checked={!forgetPractical}
          label={i18n.t('practical.note')}
          hint={i18n.t('practical.noteHint')}
          onChoose={() => save({ forgetPractical: false })}
        />
      </fieldset>
      <SavedNote said={said} stuck={stuck} />
    </section>
  );
}
