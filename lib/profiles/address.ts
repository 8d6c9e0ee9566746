/** The most segments a route can name, and one more to tell that there were others. */
const MOST_SEGMENTS = 10;

/** The parts of an address that rules look at. Made by {@link parse}; never compared as raw text. */
export interface Address {
  url: URL;
  /** Lower-case, without the trailing dot a host may have. */
  host: string;
}

/** Reads an address of the web, or answers `null`: any other scheme, or no address at all. */
export function parse(text: string): Address | null {
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    return null;
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
  const host = url.hostname;
  return { url, host: host.endsWith('.') ? host.slice(0, -1) : host };
}

/**
 * The first segments of a path that are not empty, each decoded by itself; at most `most` of them. `choose` may prefer
 * the raw form.
 */
export function segments(
  path: string,
  most = MOST_SEGMENTS,
  choose = (decoded: string, _raw: string) => decoded,
): string[] {
  const found: string[] = [];
  let start = 0;
  while (start < path.length && found.length < most) {
    let end = path.indexOf('/', start);
    if (end < 0) end = path.length;
    if (end > start) {
      const raw = path.slice(start, end);
      found.push(choose(decode(raw), raw));
    }
    start = end + 1;
  }
  return found;
}

/** Percent-decoded, or as it is when that is no valid text. */
export function decode(segment: string): string {
  if (!segment.includes('%')) return segment;
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
