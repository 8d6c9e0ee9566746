import { browser } from './api';

/** Whether the user let Lull into private windows. When that changes, the browser starts the extension anew. */
export function privateWindowsAllowed(): Promise<boolean> {
  return browser.extension.isAllowedIncognitoAccess();
}
