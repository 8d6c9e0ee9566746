import { capabilities } from './capabilities';

/**
 * Whether the user let Lull into private windows; `null` where the browser does not tell. When that changes, the browser
 * starts the extension anew.
 */
export async function privateWindowsAllowed(): Promise<boolean | null> {
  return (await capabilities.isAllowedIncognitoAccess?.()) ?? null;
}
