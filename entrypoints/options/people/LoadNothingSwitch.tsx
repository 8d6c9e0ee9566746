import { useEffect, useState } from 'react';
import { i18n } from '#i18n';
import { useAction } from '@/components/hooks/action';
import { useReport } from '@/components/hooks/report';
import { Notice } from '@/components/ui/Notice';
import { capabilities } from '@/lib/browser/capabilities';
import { platformInfo } from '@/lib/matching/platform-info';
import { requestFilters } from '@/lib/matching/request-filters';
import { ask } from '@/lib/messages/client';
import { isOverRequestLimit } from '@/lib/storage/read/request-limit';
import type { Profile } from '@/lib/storage/schema';
import { Switch } from '../shared/Switch';

/**
 * **Load nothing until I choose**: full loads of the profile do not leave the browser before the pause. Nothing is shown where no
 * address says whose it is, or where the browser has no request rules.
 */
export function LoadNothingSwitch({ profile }: { profile: Profile }) {
  const { run, busy, stuck } = useAction('load nothing until chosen');
  const { platform, account, request, post } = profile;
  const can = (which: 'trace' | 'all') =>
    requestFilters(platform, account, { request: which, post }).length > 0;
  const trace = platformInfo(platform).trace;
  const tells = trace === 'profile' || trace === 'maybe';
  const on = request === 'all' || (request === 'trace' && tells);
  // Stories show the viewer, so their requests stay held back.
  const off = trace === 'story' && can('trace') ? 'trace' : 'none';
  const flip = () =>
    run(() => ask('loadNothing', { platform, account, request: on ? off : tells ? 'trace' : 'all' }));

  if (!capabilities.declarativeNetRequest || !can('all')) return null;
  return (
    <div className="profile-switch">
      <Switch
        on={on}
        label={i18n.t('loadNothing.label')}
        hint={
          <>
            {i18n.t('loadNothing.help')} {i18n.t('loadNothing.learns')} {i18n.t('loadNothing.error')}
            {tells && ` ${i18n.t('loadNothing.tells')}`}
            {off === 'trace' && ` ${i18n.t('loadNothing.stories')}`}
          </>
        }
        busy={busy}
        onFlip={flip}
      />
      <div role="status">{stuck && <Notice tone="care">{i18n.t('ui.stuck')}</Notice>}</div>
    </div>
  );
}

/** Said beside the profile, whether or not its switches are shown: the browser has no room to hold its requests back. */
export function RequestLimitNotice({ profile }: { profile: Profile }) {
  const beyond = useBeyondLimit(profile);
  return <div role="status">{beyond && <Notice tone="care">{i18n.t('loadNothing.beyond')}</Notice>}</div>;
}

/** Whether the browser has no room left for this profile; asked anew when its switch was moved. */
function useBeyondLimit({ platform, account, request }: Profile): boolean {
  const report = useReport();
  const [beyond, setBeyond] = useState(false);
  useEffect(() => {
    let current = true;
    const asked = request === 'none' ? Promise.resolve(false) : isOverRequestLimit(platform, account);
    asked.then(
      (is) => current && setBeyond(is),
      (error) => report(error, 'request limit'),
    );
    return () => {
      current = false;
    };
  }, [report, platform, account, request]);
  return beyond;
}
