import type { Browser } from 'webextension-polyfill';

/**
 * The browser's own namespace, for the guard: no polyfill rides along on the page. Both browsers answer with promises
 * here from the versions in the manifest on (Chrome 148, Firefox 147).
 */
export const native =
  (globalThis as unknown as { browser?: Browser; chrome?: Browser }).browser ??
  (globalThis as unknown as { chrome: Browser }).chrome;

/** `false` once the extension was updated, reloaded or removed under a running script. */
export function extensionAlive(): boolean {
  try {
    return native.runtime?.id != null;
  } catch {
    return false;
  }
}
