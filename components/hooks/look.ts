import { createContext, use, useEffect, useState } from 'react';
import { onLook, readLook } from '@/lib/messages/look';
import type { Look } from '@/lib/policy/look';
import { useReport } from './report';

/** How Lull looks, where that is known before a page is drawn. */
export const KnownLook = createContext<Look | null>(null);

/** How Lull looks, whatever changes it; `null` until that is known: till then it is called nothing. */
export function useLook(): Look | null {
  const report = useReport();
  const [look, setLook] = useState(use(KnownLook));
  useEffect(() => {
    readLook().then(setLook, (error) => report(error, 'look'));
    return onLook(setLook);
  }, [report]);
  return look;
}
