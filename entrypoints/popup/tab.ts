import { useEffect, useState } from 'react';
import { useReport } from '@/components/hooks/report';
import { browser } from '@/lib/browser/api';
import { pageAt } from '@/lib/matching';
import { isHeldAsSite } from '@/lib/matching/held-site';
import { heldKey, WEB } from '@/lib/matching/page-keys';
import { readLink } from '@/lib/matching/read-link';
import { readGuardState } from '@/lib/storage/guard-store';

/** The tab the popup was opened on. */
export interface ActiveTab {
  id: number | null;
  url: string;
  private: boolean;
  /** `profile`: a pause can be added; `held`: it has one; `site`: all of its site has one; `other`: no profile. */
  shows: 'profile' | 'held' | 'site' | 'other';
}

/** The tab the popup was opened on, read once; `null` for the moment until it is known. */
export function useActiveTab(): ActiveTab | null {
  const report = useReport();
  const [tab, setTab] = useState<ActiveTab | null>(null);
  useEffect(() => {
    let here = true;
    readActiveTab().then(
      (found) => {
        if (here) setTab(found);
      },
      (error) => {
        report(error, 'active tab');
        if (here) setTab({ id: null, url: '', private: false, shows: 'other' });
      },
    );
    return () => {
      here = false;
    };
  }, [report]);
  return tab;
}

async function readActiveTab(): Promise<ActiveTab> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const url = tab?.url ?? '';
  const about = { id: tab?.id ?? null, url, private: tab?.incognito ?? false };
  const { index } = await readGuardState();
  const link = readLink(url);
  // A profile can have a pause of its own on such a site.
  const isProfile = link.ok && link.platform !== WEB;
  if (index && !isProfile && isHeldAsSite(index, pageAt(url))) return { ...about, shows: 'site' };
  if (!link.ok) return { ...about, shows: 'other' };
  const held = index !== null && Object.hasOwn(index.held, heldKey(link.platform, link.account));
  return { ...about, shows: held ? 'held' : 'profile' };
}
