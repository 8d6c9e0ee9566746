import { hear } from '@/lib/browser/hear';

const KEY_EVENTS = ['keydown', 'keypress', 'keyup'] as const;

/** What the shield asks at each key, so that it is idle while nothing is covered. */
export interface ShieldState {
  covered: () => boolean;
  /** Whether keys may still do what they do by themselves (the smallest pause has its buttons in this document). */
  usable: () => boolean;
  escape: () => void;
}

/**
 * Keeps keys from the page. Its listeners stand on `window` in the capture phase since `document_start`, before any of
 * the page's, and stop a key while a cover is up and the pause frame does not have the focus (then keys never come here).
 * Combinations with Control, Meta or Alt are hidden from the page but go on to the browser.
 */
export function shieldKeys(state: ShieldState, signal: AbortSignal): void {
  const stop = (event: KeyboardEvent) => {
    if (!state.covered()) return;
    event.stopImmediatePropagation();
    const browserKey = event.ctrlKey || event.metaKey || event.altKey;
    if (event.key === 'Escape') {
      event.preventDefault();
      if (event.type === 'keydown' && !event.repeat) state.escape();
    } else if (!browserKey && !state.usable()) {
      event.preventDefault();
    }
  };
  for (const type of KEY_EVENTS) hear(window, type, stop, signal);
}
