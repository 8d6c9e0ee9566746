import { parse, segments } from './address';
import { recognise } from './recognise';

/** Path segments a key of an unknown site can hold. */
const DEEPEST = 4;

/** What a segment must not hold once it is decoded: it would look like another path. */
const UNSAFE = /[/\p{Cc}]/u;

/**
 * The names under which any web page can be held: its host, then the host with one, two, three and four segments of
 * its path. Empty for everything that is not http or https.
 */
export function pageKeys(url: string): string[] {
  const address = parse(url);
  if (!address) return [];
  const keys = [address.host];
  for (const segment of segments(address.url.pathname, DEEPEST, keepRaw))
    keys.push(`${keys.at(-1)}/${segment}`);
  return keys;
}

function keepRaw(decoded: string, raw: string): string {
  return UNSAFE.test(decoded) ? raw : decoded;
}

/** The key of an account in the index. */
export function heldKey(platform: string, account: string): string {
  return `${platform}:${account}`;
}

/** The keys under which a page could be held, the shortest first. None for pages that show nobody. */
export function urlKeys(url: string): string[] {
  const { platform, account } = recognise(url);
  if (platform === null) return pageKeys(url).map((key) => heldKey('web', key));
  return account === null ? [] : [heldKey(platform, account)];
}
