import { hear } from '@/lib/browser/hear';

const KEY_EVENTS = ['keydown', 'keypress', 'keyup'] as const;

/** What the shield asks at each key, so that it is idle while nothing is covered. */
export interface ShieldState {
  covered: () => boolean;
  /** Whether a held page was covered in this document. */
  wasCovered: () => boolean;
  /** Whether keys may still do what they do by themselves (the smallest pause has its buttons in this document). */
  usable: () => boolean;
  escape: () => void;
}

/**
 * Keeps keys from the page. Its listeners stand on `window` in the capture phase since `document_start`, before any of
 * the page's, and stop a key while a cover is up and the pause frame does not have the focus (then keys never come here).
 * Combinations with Control, Meta or Alt are hidden from the page but go on to the browser. A key that went down in the
 * pause may come up when the page is open again: that end of it is kept from the page too.
 */
export function shieldKeys(state: ShieldState, signal: AbortSignal): void {
  const down = new Set<string>();
  const stop = (event: KeyboardEvent) => {
    const { code, type } = event;
    if (!state.covered()) {
      if (type === 'keydown') down.add(code);
      else if (type === 'keyup' && !down.delete(code) && state.wasCovered()) event.stopImmediatePropagation();
      return;
    }
    event.stopImmediatePropagation();
    const browserKey = event.ctrlKey || event.metaKey || event.altKey;
    if (event.key === 'Escape') {
      event.preventDefault();
      if (type === 'keydown' && !event.repeat) state.escape();
    } else if (!browserKey && !state.usable()) {
      event.preventDefault();
    }
  };
  for (const type of KEY_EVENTS) hear(window, type, stop, signal);
}
