import { useId } from 'react';
import { i18n } from '#i18n';
import { PauseStatus } from '@/components/people/PauseStatus';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { copyPatternsOf } from '@/lib/matching/copies';
import type { Profile } from '@/lib/storage/schema';
import { useSites } from './SiteStatus';

/** **Pause copies of the page too**: asks in the click for archives, translators and viewers that show this profile, as nothing else does. */
export function CopiesOffer({ profile: { platform } }: { profile: Profile }) {
  const id = useId();
  const { allowed, refused, busy, stuck, allow } = useSites(copyPatternsOf(platform));
  if (allowed === null) return null;
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
