import { useEffect, useState } from 'react';
import { i18n } from '#i18n';
import { useAction } from '@/components/hooks/action';
import { useReport } from '@/components/hooks/report';
import { PauseStatus } from '@/components/people/PauseStatus';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { followSites, requestSites, sitesAllowed } from '@/lib/browser/permissions';

/** **Pause on** or **Pause off** for a site, with **Allow** where it is off. */
export function SiteStatus({ sites, describedBy }: { sites: string[]; describedBy: string }) {
  const { allowed, refused, busy, stuck, allow } = useSites(sites);
  if (allowed === null) return null;
  return (
    <>
      <PauseStatus on={allowed} />
      {!allowed && (
        <Button disabled={busy} aria-describedby={describedBy} onClick={allow}>
          {i18n.t('people.allow')}
        </Button>
      )}
      <div role="status">
        {refused && !allowed && <Notice tone="care">{i18n.t('people.refused')}</Notice>}
        {stuck && <Notice tone="care">{i18n.t('ui.stuck')}</Notice>}
      </div>
    </>
  );
}

/**
 * Whether sites are allowed, and how to ask for them: call `allow` directly in a click. `refused` says what the last answer was.
 */
export function useSites(sites: string[]) {
  const allowed = useAllowed(sites);
  const { run, busy, stuck } = useAction('allow a place');
  const [refused, setRefused] = useState(false);
  const allow = () => {
    const answer = requestSites(sites);
    run(async () => setRefused(!(await answer)));
  };
  return { allowed, refused, busy, stuck, allow };
}

/** Whether sites are allowed, wherever that changes; `null` until it is known. */
function useAllowed(sites: string[]): boolean | null {
  const report = useReport();
  const [allowed, setAllowed] = useState<boolean | null>(null);
  const key = sites.join(' ');
  useEffect(() => {
    let here = true;
    const check = () =>
      sitesAllowed(key.split(' ')).then(
        (is) => here && setAllowed(is),
        (error) => report(error, 'sites allowed'),
      );
    void check();
    const stop = followSites(check);
    return () => {
      here = false;
      stop();
    };
  }, [key, report]);
  return allowed;
}
