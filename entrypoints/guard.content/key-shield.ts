import { hear } from '@/lib/browser/hear';

const KEY_EVENTS = ['keydown', 'keypress', 'keyup'] as const;
/** What comes of keys, of an input method and of the clipboard, where a page has taken the focus from the pause. */
const TEXT_EVENTS = [
  ...(['beforeinput', 'input', 'compositionstart', 'compositionupdate', 'compositionend'] as const),
  ...(['paste', 'copy', 'cut', 'drop'] as const),
];

/** What the shield asks at each key, so that it is idle while nothing is covered. */
export interface ShieldState {
  covered: () => boolean;
  /** How often a held page was covered in this document. */
  papers: () => number;
  /** Whether keys may still do what they do by themselves (the smallest pause has its buttons in this document). */
  usable: () => boolean;
  escape: () => void;
}

/**
 * Keeps keys from the page. Its listeners stand on `window` in the capture phase since `document_start`, before any of
 * the page's, and stop a key while a cover is up and the pause frame does not have the focus (then keys never come here).
 * Combinations with Control, Meta or Alt are hidden from the page but go on to the browser; what they would paste or write into
 * the page is stopped. A key that went down in the
 * pause may come up when the page is open again: that end of it is kept from the page too, as is every end of a key that went
 * down before a pause, because the same key may have gone down again in it.
 */
export function shieldKeys(state: ShieldState, signal: AbortSignal): void {
  /** By key, the pause after which it went down in the page. */
  const down = new Map<string, number>();
  const stop = (event: KeyboardEvent) => {
    const { code, type } = event;
    if (!state.covered()) {
      if (type === 'keydown') down.set(code, state.papers());
      else if (type === 'keyup' && (down.get(code) ?? 0) < state.papers()) event.stopImmediatePropagation();
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
  const stopText = (event: Event) => {
    if (!state.covered()) return;
    event.stopImmediatePropagation();
    event.preventDefault();
  };
  for (const type of KEY_EVENTS) hear(window, type, stop, signal);
  for (const type of TEXT_EVENTS) hear(window, type, stopText, signal);
}
