import { useId } from 'react';
import { i18n } from '#i18n';
import { PauseStatus } from '@/components/people/PauseStatus';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { copyPatternsOf } from '@/lib/matching/copies';
import { WEB } from '@/lib/matching/page-keys';
import type { Profile } from '@/lib/storage/schema';
import { useSites } from './SiteStatus';

/**
 * **Also on copies of the page**: asks for archives, translators and viewers that show this profile, in the very click. They
 * are asked for nowhere else. A page no platform claims has no offer: whose copy it is can't be told.
 */
export function CopiesOffer({ profile: { platform } }: { profile: Profile }) {
  const id = useId();
  const { allowed, refused, busy, stuck, allow } = useSites(copyPatternsOf(platform));
  if (platform === WEB || allowed === null) return null;
  return (
    <div className="profile-copies">
      {allowed ? (
        <p className="row">
          {i18n.t('people.copies')} <PauseStatus on />
        </p>
      ) : (
        <Button variant="quiet" disabled={busy} aria-describedby={id} onClick={allow}>
          {i18n.t('people.copies')}
        </Button>
      )}
      <p className="soft" id={id}>
        {i18n.t('people.copiesHelp')}
      </p>
      <div role="status">
        {refused && !allowed && <Notice tone="care">{i18n.t('people.copiesRefused')}</Notice>}
        {stuck && <Notice tone="care">{i18n.t('ui.stuck')}</Notice>}
      </div>
    </div>
  );
}
