import { createContext, use, useCallback } from 'react';
import { ask } from '@/lib/messages/client';
import { hidePage } from '../exit/hide-page';
import { type Report, useReport } from './report';

/** The background closes this page before this time (ms) is over, or cannot. */
const CLOSED_MS = 1_500;
const NOWHERE = 'about:blank';

/** Where it is not a page of Lull that is left, the way out; the pause has one of its own. */
export const ExitContext = createContext<((then: () => void) => void) | null>(null);

/** Leaves Lull at once. `then` is done once a pause was heard; on a page at once. */
export function useQuickExit(): (then?: () => void) => void {
  const exit = use(ExitContext);
  const report = useReport();
  return useCallback(
    (then: () => void = () => undefined) => {
      if (exit) return exit(then);
      if (!hidePage()) void leaveLull(report);
      then();
    },
    [exit, report],
  );
}

/**
 * The background opens the place the person chose and closes all pages of Lull; where it can't, this page itself turns into that
 * place, in the line the page has in the tab's history.
 */
async function leaveLull(report: Report): Promise<void> {
  const late = new Promise<null>((resolve) => setTimeout(resolve, CLOSED_MS, null));
  const place = await Promise.race([ask('quickExit', {}), late]).catch((error) => {
    report(error, 'quick exit');
    return null;
  });
  window.close();
  location.replace(place ?? NOWHERE);
}
