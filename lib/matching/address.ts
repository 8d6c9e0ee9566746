/** The most segments a pattern can name, and some more to tell that there were others. */
const MOST_SEGMENTS = 8;

/** The parts of an address that rules look at. Made by {@link parse}; raw text is never compared. */
export interface Address {
  url: URL;
  /** Lower-case, without the trailing dot a host may have. */
  host: string;
}

/** Reads an address of the web, or answers `null`: any other scheme, or no address at all. */
export function parse(text: string): Address | null {
  try {
    const url = new URL(text);
    return /^https?:$/.test(url.protocol) ? { url, host: url.hostname.replace(/\.$/, '') } : null;
  } catch {
    return null;
  }
}

/** The first segments of a path that are not empty, as they are written. What remains of a long path is never looked at. */
export function segments(path: string): string[] {
  const found: string[] = [];
  let start = 0;
  while (start < path.length && found.length < MOST_SEGMENTS) {
    const slash = path.indexOf('/', start);
    const end = slash < 0 ? path.length : slash;
    if (end > start) found.push(path.slice(start, end));
    start = end + 1;
  }
  return found;
}

/** Percent-decoded, or as it is when that is no valid text. */
export function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

/**
 * The path an old address keeps behind `#!`, as in `https://twitter.com/#!/name`. `where` are the paths on which the
 * site looks there.
 */
export function hashBang(url: URL, ...where: string[]): string | undefined {
  return url.hash.startsWith('#!/') && where.includes(url.pathname) ? url.hash.slice(2) : undefined;
}
