import { decode, parse, segments } from './address';

/** Path segments that the key of an unknown site can hold. */
const DEEPEST = 4;

/** What a decoded segment must not hold: it would look like another path. */
const UNSAFE = /[/\p{Cc}]/u;

/** The platform of pages that no platform claims. */
export const WEB = 'web';

/**
 * The names under which any web page can be held: its host, then the host with one, two, three and four segments of
 * its path. Empty for everything that is not http or https. Never throws.
 */
export function pageKeys(url: string): string[] {
  const address = parse(url);
  if (!address) return [];
  const keys = [address.host];
  for (const raw of segments(address.url.pathname).slice(0, DEEPEST)) {
    const decoded = decode(raw);
    keys.push(`${keys.at(-1)}/${UNSAFE.test(decoded) ? raw : decoded}`);
  }
  return keys;
}

/** Whether what is held is all of a host, and no page of it. */
export const isWholeSite = ({ platform, account }: { platform: string; account: string }): boolean =>
  platform === WEB && !account.includes('/');

/** The key of an account in the index. */
export function heldKey(platform: string, account: string): string {
  return `${platform}:${account}`;
}

/** The key in the index of a conversation whose address names nobody. */
export function threadKey(platform: string, thread: string): string {
  return heldKey(platform, `thread:${thread}`);
}
