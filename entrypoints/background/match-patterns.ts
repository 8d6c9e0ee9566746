interface Pattern {
  scheme: string;
  host: string;
  path: string;
}

/** https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/Match_patterns */
function parsePattern(pattern: string): Pattern | null {
  if (pattern === '<all_urls>') return { scheme: '*', host: '*', path: '*' };
  const [, scheme, host, path] = /^(\*|[a-z]+):\/\/([^/]+)\/(.*)$/.exec(pattern) ?? [];
  return scheme && host && path !== undefined ? { scheme, host, path } : null;
}

function hostCovers(wide: string, host: string): boolean {
  if (wide === '*' || wide === host) return true;
  return wide.startsWith('*.') && (host === wide.slice(2) || host.endsWith(wide.slice(1)));
}

const schemeCovers = (wide: string, scheme: string) =>
  wide === scheme || (wide === '*' && /^https?$/.test(scheme));

/** Whether every page of one match pattern is one of the other's. In doubt it is not. */
export function coversPattern(wide: string, pattern: string): boolean {
  const [a, b] = [parsePattern(wide), parsePattern(pattern)];
  if (!a || !b) return false;
  return (
    schemeCovers(a.scheme, b.scheme) && hostCovers(a.host, b.host) && (a.path === '*' || a.path === b.path)
  );
}

/** The pages an allowed match pattern has in common with one that is asked for, or `null` where there are none. */
export function commonPages(allowed: string, asked: string): string | null {
  if (coversPattern(allowed, asked)) return asked;
  const [a, b] = [parsePattern(allowed), parsePattern(asked)];
  if (!a || !b || !(schemeCovers(a.scheme, b.scheme) || schemeCovers(b.scheme, a.scheme))) return null;
  return hostCovers(a.host, b.host) || hostCovers(b.host, a.host) ? allowed : null;
}

/** The host of a match pattern without its wildcard; empty for every host. */
export function hostOf(pattern: string): string {
  return parsePattern(pattern)?.host.replace(/^\*\.?/, '') ?? '';
}
