import { onAbort } from '@/lib/browser/abort';
import { ECHO, hear, hearAgain } from '@/lib/browser/hear';
import { type NavigationListeners, watchNavigation } from '@/lib/browser/navigation';
import { type ShieldState, shieldKeys } from './key-shield';

/**
 * Hears keys and navigation for as long as the guard lives, also in a page that writes itself anew (`document.open`). That page may
 * listen again in the same task, and hears first from then on: then `outrun` is called.
 */
export function listen(
  listeners: NavigationListeners & ShieldState & { outrun: () => void },
  life: AbortSignal,
): void {
  let stands = false;
  // A page must not hold back someone who leaves with a question of its own. The first to listen is the first to hear.
  const silence = (event: Event) => listeners.covered() && event.stopImmediatePropagation();
  const echo = () => {
    stands = true;
  };
  hear(window, ECHO, echo, life);
  hear(window, 'beforeunload', silence, life);
  // Firefox tells of it in the middle of the page's task (HTML Standard, document open steps): there no page hears first.
  hear(window.navigation, 'currententrychange', hearAgain, life);
  shieldKeys(listeners, life);
  watchNavigation(listeners, life);
  const anew = new MutationObserver(() => {
    stands = false;
    dispatchEvent(new Event(ECHO));
    if (stands) return;
    hearAgain();
    listeners.outrun();
  });
  anew.observe(document, { childList: true });
  onAbort(life, () => anew.disconnect());
}
