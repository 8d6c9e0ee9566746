import { onAbort } from '@/lib/browser/abort';

/** The page has drawn its new place when it changed and then kept still for this long (ms). */
const STILL_MS = 100;
/** It may first have to fetch what it shows; a page that never changes is uncovered after this time (ms). */
const PATIENCE_MS = 1_000;

/**
 * Calls back when a page that moved away from a held profile has replaced what it showed. The address changes before the
 * content does; uncovering at once would show the profile for a frame.
 */
export function whenSettled(done: () => void, signal: AbortSignal): void {
  let timer = setTimeout(finish, PATIENCE_MS);
  const latest = performance.now() + PATIENCE_MS;
  const observer = new MutationObserver(() => {
    clearTimeout(timer);
    timer = setTimeout(finish, Math.max(0, Math.min(STILL_MS, latest - performance.now())));
  });
  const root = document.documentElement;
  observer.observe(root, { subtree: true, childList: true, characterData: true, attributes: true });

  function finish(): void {
    observer.disconnect();
    if (!signal.aborted) requestAnimationFrame(() => signal.aborted || done());
  }
  onAbort(signal, () => {
    clearTimeout(timer);
    observer.disconnect();
  });
}
