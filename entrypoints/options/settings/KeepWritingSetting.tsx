import { i18n } from '#i18n';
import { SavedNote } from '../shared/SavedNote';
import { Switch } from '../shared/Switch';
import { useSave } from '../shared/use-save';

/** *Keep what I write*: off unless turned on; then answers of a pause stay for 90 days. */
export function KeepWritingSetting({ keepWriting }: { keepWriting: boolean }) {
  const { save, said, stuck } = useSave();
  return (
    <section className="setting">
      <h3 className="setting-name">{i18n.t('keep.title')}</h3>
      <Switch
        on={keepWriting}
        label={i18n.t('keep.label')}
        hint={i18n.t(keepWriting ? 'keep.on' : 'keep.off')}
        onFlip={() => save({ keepWriting: !keepWriting })}
      />
      <SavedNote said={said} stuck={stuck} />
    </section>
  );
}
