import { i18n } from '#i18n';
import { useChanges, useSettings } from '@/components/hooks/live';
import { CoolingSetting } from '../parts/CoolingSetting';
import { KeepWritingSetting } from '../parts/KeepWritingSetting';
import { KeysCard } from '../parts/KeysCard';
import { LeaveSetting } from '../parts/LeaveSetting';
import { PageHead } from '../parts/PageHead';
import { PracticalSetting } from '../parts/PracticalSetting';
import { RestSetting } from '../parts/RestSetting';
import { TypePlanSetting } from '../parts/TypePlanSetting';
import { WaitSetting } from '../parts/WaitSetting';

/** The wait, the place after Leave, what is kept, cooling-off, a break from Lull. Each is saved as soon as it changes. */
export function Settings() {
  const settings = useSettings();
  const changes = useChanges() ?? [];
  return (
    <div className="page">
      <PageHead title={i18n.t('settings.title')} />
      {settings && (
        <>
          <WaitSetting wait={settings.wait} waiting={changes.find(({ what }) => what === 'wait')} />
          <LeaveSetting leaveTo={settings.leaveTo} />
          <TypePlanSetting typePlan={settings.typePlan} />
          <KeepWritingSetting keepWriting={settings.keepWriting} />
          <PracticalSetting forgetPractical={settings.forgetPractical} />
          <CoolingSetting cooling={settings.cooling} />
          <RestSetting rest={settings.rest} />
          <KeysCard />
        </>
      )}
    </div>
  );
}
