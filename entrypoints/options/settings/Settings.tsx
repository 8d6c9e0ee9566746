import '../shared/setting.css';
import { i18n } from '#i18n';
import { useChanges, useSettings } from '@/components/hooks/live';
import { PageHead } from '../shared/PageHead';
import { BreakSetting } from './BreakSetting';
import { CoolingSetting } from './CoolingSetting';
import { DaysSetting } from './DaysSetting';
import { KeepWritingSetting } from './KeepWritingSetting';
import { KeysCard } from './KeysCard';
import { LeaveSetting } from './LeaveSetting';
import { PracticalSetting } from './PracticalSetting';
import { TypePlanSetting } from './TypePlanSetting';
import { WaitSetting } from './WaitSetting';

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
          <DaysSetting dayStart={settings.dayStart} weekStart={settings.weekStart} />
          <CoolingSetting cooling={settings.cooling} />
          <BreakSetting rest={settings.rest} />
          <KeysCard />
        </>
      )}
    </div>
  );
}
