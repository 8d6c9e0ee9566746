import { parse } from './address';

const QUIET_PATH = '/robots.txt';
const QUIET_MARK = '#lull-';

/** Path and fragment of a site's quiet page for a held profile: the site's own file without scripts. */
export function quietPage(token: string): string {
  return QUIET_PATH + QUIET_MARK + token;
}

/** The token of a quiet page, or `null` for any other address. */
export function quietToken(url: string): string | null {
  const at = url.indexOf(QUIET_PATH + QUIET_MARK);
  if (at === -1 || parse(url)?.url.pathname !== QUIET_PATH) return null;
  return url.slice(at + QUIET_PATH.length + QUIET_MARK.length);
}
