import { i18n } from '#i18n';
import type { Settings } from '@/lib/storage/schema';
import { DiscreetSetting } from './DiscreetSetting';
import { LockSetting } from './LockSetting';
import { QuickExitSetting } from './QuickExitSetting';

/** For who isn't alone at this browser. */
export function NearbyGroup({ settings }: { settings: Settings }) {
  return (
    <section className="card settings-group" aria-labelledby="nearby">
      <h2 className="settings-title" id="nearby">
        {i18n.t('nearby.title')}
      </h2>
      <QuickExitSetting exitTo={settings.exitTo} />
      <DiscreetSetting discreet={settings.discreet} plainName={settings.plainName} />
      <LockSetting />
    </section>
  );
}
