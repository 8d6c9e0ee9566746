import { parse } from './address';

const QUIET_PATH = '/robots.txt';

/** What a quiet page stands for. */
export interface Quiet {
  /** Stands for the profile, where the address that was asked for does not tell it. */
  token: string;
  /** The address that was asked for; it is of the same site. */
  wanted: string;
}

/** Path and fragment of the quiet page in place of an address of a held profile: the site's own file without scripts. */
export function quietPage(token: string, url: string): string {
  const { pathname, search } = new URL(url);
  return `${QUIET_PATH}#${token}~${pathname}${search}`;
}

/** Token and path behind the `#`, with what no site has between them. */
const ASKED = /^#([\w-]+)~(\/.*)$/;

/**
 * What an address says a quiet page stands for, or `null` for any other address. It may be any place of the site: where its own
 * file leads on to another, the browser takes the fragment along (https://fetch.spec.whatwg.org/#concept-http-redirect-fetch).
 */
export function quietAt(url: string): Quiet | null {
  // Asked of every address, of which hardly any has the sign: none of the others is taken apart for it.
  if (!url.includes('~')) return null;
  const at = parse(url)?.url;
  const [, token, path] = ASKED.exec(at?.hash ?? '') ?? [];
  return at && token && path ? { token, wanted: at.origin + path } : null;
}

/**
 * How a browser's rules lead an address to its quiet page, in two steps: a rule for each profile adds the token to the query,
 * under a name nobody can guess, and this one rule for all takes the address apart. A rule of the first kind cannot keep the
 * address, and browsers take too few of the second.
 */
export function quietRedirect(name: string): { regexFilter: string; regexSubstitution: string } {
  return {
    regexFilter: `^(https?://[^/?#]+)(/[^#]*)[?&]${name}=([\\w-]+)(#.*)?$`,
    regexSubstitution: `\\1${QUIET_PATH}#\\3~\\2`,
  };
}
