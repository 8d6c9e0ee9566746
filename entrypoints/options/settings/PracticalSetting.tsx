import { i18n } from '#i18n';
import { SavedNote } from '../shared/SavedNote';
import { Switch } from '../shared/Switch';
import { useSave } from '../shared/use-save';

/** *This is practical*: whether such a visit leaves a row in History, or nothing at all. */
export function PracticalSetting({ forgetPractical }: { forgetPractical: boolean }) {
  const { save, said, stuck } = useSave();
  return (
    <section className="card setting">
      <h2 className="setting-name">{i18n.t('practical.title')}</h2>
      <Switch
        on={forgetPractical}
        label={i18n.t('practical.label')}
        hint={i18n.t(forgetPractical ? 'practical.on' : 'practical.off')}
        onFlip={() => save({ forgetPractical: !forgetPractical })}
      />
      <SavedNote said={said} stuck={stuck} />
    </section>
  );
}
