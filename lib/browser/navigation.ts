import { hear } from './hear';

/** What can happen to the address of a document, or to the document itself. */
export interface NavigationListeners {
  /** The address changed without a load, perhaps in the place of the one before; already the new one when this is called, in the same turn as the page's call. */
  moved: (replaced: boolean) => void;
  /** The document goes away; `frozen` when it may come back from the back-forward cache. */
  hidden: (frozen: boolean) => void;
  /** The document came back from the back-forward cache. */
  thawed: () => void;
  /** The tab came to the front, or a prerendered page was opened. */
  seen: () => void;
}

/**
 * The one navigation watcher. `currententrychange` fires after the commit with the new address for push, replace, hash
 * and traverse, and not for downloads or full loads (HTML Standard, Navigation API).
 */
export function watchNavigation(listeners: NavigationListeners, signal: AbortSignal): void {
  const moved = (event: NavigationCurrentEntryChangeEvent) =>
    listeners.moved(event.navigationType === 'replace');
  hear(window.navigation, 'currententrychange', moved, signal);
  hear<PageTransitionEvent>(window, 'pagehide', ({ persisted }) => listeners.hidden(persisted), signal);
  hear<PageTransitionEvent>(window, 'pageshow', ({ persisted }) => persisted && listeners.thawed(), signal);
  const seen = () => document.visibilityState === 'visible' && !isPrerendering() && listeners.seen();
  hear(document, 'visibilitychange', seen, signal);
  hear(document, 'prerenderingchange', seen, signal);
}

/** Whether the document is only being prepared and nobody sees it yet. */
export function isPrerendering(): boolean {
  return (document as Document & { prerendering?: boolean }).prerendering === true;
}
