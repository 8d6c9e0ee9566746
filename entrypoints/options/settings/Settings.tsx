import '../shared/setting.css';
import './settings.css';
import { type ReactNode, useId } from 'react';
import { i18n } from '#i18n';
import { useChanges, useSettings } from '@/components/hooks/live';
import { PageHead } from '../shared/PageHead';
import { AppearanceGroup } from './appearance/AppearanceGroup';
import { BreakSetting } from './BreakSetting';
import { CoolingSetting } from './CoolingSetting';
import { DaysSetting } from './DaysSetting';
import { KeepWritingSetting } from './KeepWritingSetting';
import { KeysCard } from './KeysCard';
import { LeaveSetting } from './LeaveSetting';
import { NearbyGroup } from './NearbyGroup';
import { PracticalSetting } from './PracticalSetting';
import { TypePlanSetting } from './TypePlanSetting';
import { WaitSetting } from './WaitSetting';

/** The pause, what is kept, breaks and changes, keys: a card each. Every setting is saved as soon as it changes. */
export function Settings() {
  const settings = useSettings();
  const changes = useChanges() ?? [];
  return (
    <div className="page">
      <PageHead title={i18n.t('settings.title')} />
      {settings && (
        <>
          <Group title={i18n.t('settings.pause')}>
            <WaitSetting wait={settings.wait} waiting={changes.find(({ what }) => what === 'wait')} />
            <LeaveSetting leaveTo={settings.leaveTo} />
            <TypePlanSetting typePlan={settings.typePlan} />
          </Group>
          <Group title={i18n.t('settings.kept')}>
            <KeepWritingSetting keepWriting={settings.keepWriting} />
            <PracticalSetting forgetPractical={settings.forgetPractical} />
            <DaysSetting dayStart={settings.dayStart} weekStart={settings.weekStart} />
          </Group>
          <Group title={i18n.t('settings.changes')}>
            <BreakSetting keptBreak={settings.rest} />
            <CoolingSetting cooling={settings.cooling} />
          </Group>
          <AppearanceGroup settings={settings} />
          <NearbyGroup settings={settings} />
          <KeysCard />
        </>
      )}
    </div>
  );
}

/** Settings that belong together. */
function Group({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section className="card settings-group" aria-labelledby={id}>
      <h2 className="settings-title" id={id}>
        {title}
      </h2>
      {children}
    </section>
  );
}
