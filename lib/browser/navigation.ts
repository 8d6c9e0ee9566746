import { hear } from './hear';

/** How a document came to another address without a load. */
export type Move = NavigationCurrentEntryChangeEvent['navigationType'];

/** What can happen to the address of a document, or to the document itself. */
export interface NavigationListeners {
  /** The page sets out for an address it can show without a load. `ended` aborts when it does not get there. */
  heads: (url: string, ended: AbortSignal) => void;
  /** The address changed without a load; already the new one when this is called, in the same task as the page's call. */
  moved: (how: Move) => void;
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
  const moved = (event: NavigationCurrentEntryChangeEvent) => listeners.moved(event.navigationType);
  // A router may draw the new page in a `precommitHandler`, before `currententrychange` (HTML Standard, Navigation API). Nothing
  // is called on the event: it is the page's.
  const heads = ({ canIntercept, destination, downloadRequest, hashChange, signal: ended }: NavigateEvent) =>
    canIntercept && !hashChange && downloadRequest === null && listeners.heads(destination.url, ended);
  hear(window.navigation, 'navigate', heads, signal);
  hear(window.navigation, 'currententrychange', moved, signal);
  hear<PageTransitionEvent>(window, 'pagehide', ({ persisted }) => listeners.hidden(persisted), signal);
  hear<PageTransitionEvent>(window, 'pageshow', ({ persisted }) => persisted && listeners.thawed(), signal);
  const seen = () => document.visibilityState === 'visible' && !isPrerendering() && listeners.seen();
  hear(document, 'visibilitychange', seen, signal);
  if (isPrerendering()) hear(document, 'prerenderingchange', seen, signal);
}

/** Whether the document is only being prepared and nobody sees it yet. */
export function isPrerendering(): boolean {
  return (document as Document & { prerendering?: boolean }).prerendering === true;
}
