import { createContext, useEffect, useState } from 'react';
import { useHashRoute } from '@/components/hooks/hash-route';
import { useReport } from '@/components/hooks/report';
import type { HandedLink } from '@/lib/storage/channels';
import { takeHanded } from '@/lib/storage/handed-link';

const NONE: HandedLink = { link: '', tabId: null };

/** The link that was handed over, kept above what may break while it is drawn. */
export const HandedLinkContext = createContext(NONE);

/** The link another part handed over, and its tab, once. The key is taken out of the address bar at once. */
export function useHandedLink(): HandedLink {
  const key = useHashRoute().params.get('key');
  const report = useReport();
  const [handed, setHanded] = useState(NONE);
  useEffect(() => {
    if (key === null) return;
    history.replaceState(null, '', '#/people');
    takeHanded(key)
      .then((found) => found && setHanded(found))
      .catch((error) => report(error, 'handed link'));
  }, [key, report]);
  return handed;
}
