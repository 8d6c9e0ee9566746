import { i18n } from '#i18n';
import { useTexts } from '@/components/hooks/live';
import { SavedNote } from '../shared/SavedNote';
import { Switch } from '../shared/Switch';
import { useSave } from '../shared/use-save';

/** *Type my plan*: off unless turned on; it needs a plan of the user's own. */
export function TypePlanSetting({ typePlan }: { typePlan: boolean }) {
  const plans = useTexts('plan');
  const { save, said, stuck } = useSave();
  if (!plans) return null;
  return (
    <section className="setting">
      <h3 className="setting-name">{i18n.t('typePlan.title')}</h3>
      {(plans.length > 0 || typePlan) && (
        <Switch
          on={typePlan}
          label={i18n.t('typePlan.label')}
          hint={i18n.t(typePlan ? 'typePlan.on' : 'typePlan.off')}
          busy={false}
          onFlip={() => save({ typePlan: !typePlan })}
        />
      )}
      {plans.length === 0 && (
        <p className="soft">
          {i18n.t('typePlan.none')} <a href="#/calm-kit">{i18n.t('typePlan.make')}</a>
        </p>
      )}
      <SavedNote said={said} stuck={stuck} />
    </section>
  );
}
