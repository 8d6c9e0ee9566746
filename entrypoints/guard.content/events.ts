import { onAbort } from '@/lib/browser/abort';
import { hear } from '@/lib/browser/hear';
import { type NavigationListeners, watchNavigation } from '@/lib/browser/navigation';
import { type ShieldState, shieldKeys } from './key-shield';

/**
 * Hears keys and navigation for as long as the guard lives. A page that writes itself anew (`document.open`) throws away
 * all listeners, Lull's too: then they are set again.
 */
export function listen(listeners: NavigationListeners & ShieldState, life: AbortSignal): void {
  let round = new AbortController();
  const begin = () => {
    round.abort();
    round = new AbortController();
    const signal = AbortSignal.any([life, round.signal]);
    // A page must not hold back someone who leaves with a question of its own. The first to listen is the first to hear.
    const silence = (event: Event) => listeners.covered() && event.stopImmediatePropagation();
    hear(window, 'beforeunload', silence, signal);
    shieldKeys(listeners, signal);
    watchNavigation(listeners, signal);
  };
  begin();
  const anew = new MutationObserver(begin);
  anew.observe(document, { childList: true });
  onAbort(life, () => anew.disconnect());
}
