import { createContext, use, useEffect, useState } from 'react';
import { onShownAs, readShownAs } from '@/lib/messages/shown-as';
import type { ShownAs } from '@/lib/policy/shown-as';
import { useReport } from './report';

/** How Lull looks, where that is known before a page is drawn. */
export const FirstShownAs = createContext<ShownAs | null>(null);

/** How Lull looks, whatever changes it; `null` until that is known: till then it is called nothing. */
export function useShownAs(): ShownAs | null {
  const report = useReport();
  const [shownAs, setShownAs] = useState(use(FirstShownAs));
  useEffect(() => {
    readShownAs().then(setShownAs, (error) => report(error, 'look'));
    return onShownAs(setShownAs);
  }, [report]);
  return shownAs;
}
