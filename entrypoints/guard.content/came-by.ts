import type { CameBy } from '@/lib/attempts/round';
import { guardTell } from '@/lib/messages/client';

/** Whether the document came from the history, as that of a duplicated tab does, and was not loaded again in its place. */
export const isRestored = () =>
  (performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]).some(
    ({ type }) => type === 'back_forward',
  );

/** The key of the entry of the history the document is at now, or `null`. */
export const entryNow = () => window.navigation.currentEntry?.key ?? null;

/** The key of the entry a page of this site led on from, or `null`; nothing is asked of the browser where it may crash (`cameBy`). */
export const entryBefore = () => (entryNow() !== null && window.navigation.activation?.from?.key) || null;

/**
 * How the browser came to this pause by what a page did. In a sandboxed page, which has no entry, Firefox 153 crashes the tab where
 * `activation.entry` is read (no bug report was found).
 */
export function cameBy(): CameBy {
  const entry = entryNow();
  if (entry === null) return { entry, by: null };
  const { activation } = window.navigation;
  return { entry, by: activation?.entry?.key === entry ? activation.navigationType : null };
}

/**
 * A page sets out for a held page. Where it came from the history and nobody just touched it, it leads on. Whether it was ever
 * touched says nothing: Chromium takes that over from the page before on the same site.
 */
export function tellLedOn(): void {
  if (isRestored() && !navigator.userActivation.isActive) guardTell('ledOn', {});
}
