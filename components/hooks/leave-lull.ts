import { ask } from '@/lib/messages/client';
import { hidePage } from '../exit/hide-page';

/** The background closes this page before this time (ms) is over, or cannot. */
const CLOSED_MS = 1_500;
const NOWHERE = 'about:blank';

/** Hides this page at once and leaves Lull, once. Faults are told to `report`. */
export function leaveLull(report: (error: unknown, where: string) => void): void {
  if (!hidePage()) void goAway(report);
}

/**
 * The background opens the address the person chose and closes all pages of Lull; where it can't, this page itself turns into that
 * address, in the line the page has in the tab's history.
 */
async function goAway(report: (error: unknown, where: string) => void): Promise<void> {
  const late = new Promise<null>((resolve) => setTimeout(resolve, CLOSED_MS, null));
  const address = await Promise.race([ask('quickExit', {}), late]).catch((error) => {
    report(error, 'quick exit');
    return null;
  });
  window.close();
  location.replace(address ?? NOWHERE);
}
