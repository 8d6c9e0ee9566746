import { browser } from './api';

/**
 * Asks the user for these sites. Call it directly in the click, before any await: the browser only shows its prompt
 * while the click counts. Resolves to whether all of them are allowed now.
 */
export function requestSites(patterns: readonly string[]): Promise<boolean> {
  return browser.permissions.request({ origins: [...patterns] });
}

/** Whether all these match patterns are allowed now. */
export function sitesAllowed(patterns: readonly string[]): Promise<boolean> {
  return browser.permissions.contains({ origins: [...patterns] });
}

/** The match patterns the user has allowed. */
export async function allowedSites(): Promise<string[]> {
  return (await browser.permissions.getAll()).origins ?? [];
}

/** Calls `listener` whenever sites were allowed or withdrawn. Returns how to stop. */
export function followSites(listener: () => void): () => void {
  const { onAdded, onRemoved } = browser.permissions;
  onAdded.addListener(listener);
  onRemoved.addListener(listener);
  return () => {
    onAdded.removeListener(listener);
    onRemoved.removeListener(listener);
  };
}
