import { onAbort } from '@/lib/browser/abort';
import { report } from '@/lib/browser/report';
import { guardAsk } from '@/lib/messages/client';
import type { GuardIndex } from '@/lib/storage/guard-store';

/** How long a way out gets before the next one is tried (ms). */
const STEP_MS = 1_200;

/**
 * Leads away from a held page: to the place the user chose; else to the newest entry before this one on this site that
 * is not held (`isHeld`); else one step back; else the tab closes. `signal` aborts when the page is gone or no longer covered.
 */
export function leave(index: GuardIndex, isHeld: (url: string) => boolean, signal: AbortSignal): void {
  if (index.leaveTo) {
    location.replace(index.leaveTo);
    return;
  }
  const key = newestFreeEntry(isHeld);
  if (key !== null) {
    // The page may refuse a traversal (its own `navigate` handler): then the tab itself goes back.
    const { committed, finished } = window.navigation.traverseTo(key);
    committed?.catch(() => leaveTab(false, signal));
    finished?.catch(() => undefined);
    return;
  }
  leaveTab(history.length <= 1, signal);
}

function newestFreeEntry(isHeld: (url: string) => boolean): string | null {
  const here = window.navigation.currentEntry?.index ?? -1;
  const free = window.navigation
    .entries()
    .filter(({ index, url }) => index < here && url !== null && !isHeld(url))
    .at(-1);
  return free?.key ?? null;
}

function leaveTab(close: boolean, signal: AbortSignal): void {
  if (signal.aborted) return;
  guardAsk('leaveTab', { close }).catch((error) => {
    report(error, 'leave');
    // Without the background there is still the browser's own way back, and an empty page after it.
    if (!signal.aborted) history.back();
  });
  const next = () => (close ? location.replace('about:blank') : leaveTab(true, signal));
  const timer = setTimeout(() => signal.aborted || next(), STEP_MS);
  onAbort(signal, () => clearTimeout(timer));
}
