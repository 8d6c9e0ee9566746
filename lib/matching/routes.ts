import { decode, segments } from './address';
import { type Line, parseLines } from './lines';
import type { Kind, Recognised } from './page-kind';
import { compile, type Fits, type Found, inOnePiece } from './patterns';
import type { Form, Rules } from './platform';

/** One pattern, ready to be tried. */
export interface Route {
  kind: Kind;
  /** How every path begins that can fit: it spares most patterns. */
  start: string;
  path: Fits;
  parameters: [name: string, fits: Fits][];
}

/** What a page says once host and platform are known. */
export type Answer = Omit<Recognised, 'platform'>;

/** Reads the lines of a site. */
export function makeRoutes(lines: readonly string[], forms: Record<string, Form>): Route[] {
  return parseLines(lines).flatMap((line) => {
    const { kind } = line;
    if (kind !== 'person') return makeRoute(line, kind, line.whole, forms);
    return [makeRoute(line, 'profile', true, forms), makeRoute(line, 'profile-tab', line.whole, forms)];
  });
}

function makeRoute(
  { path, parameters }: Line,
  kind: Kind,
  whole: boolean,
  forms: Record<string, Form>,
): Route {
  return {
    kind,
    start: /^(?:\/[\w.@-]+(?=\/|$))*/.exec(path)?.[0] ?? '',
    path: compile(path, whole ? '/?$' : '(?:/|$)', forms),
    parameters: parameters.map(([name, value]) => [name, compile(inOnePiece(value), '$', forms)]),
  };
}

/** A page that names nobody. */
export const NOBODY: Answer = { account: null, kind: 'other' };

/** Tries the routes of a site on an address. `account` is what the host itself named, if it did. */
export function follow(
  routes: Route[],
  rules: Rules,
  url: URL,
  host: string,
  account: string | null,
): Answer {
  const [from = '', search] = rules.path?.(url)?.split(/(?=\?)(.*)/) ?? [url.pathname, url.search];
  const parts = segments(from).map((part) => (part.includes('%') ? inOnePiece(decode(part)) : part));
  if (rules.skip?.test(parts[0] ?? '')) parts.shift();
  const path = `/${parts.join('/')}`;
  const low = path.toLowerCase();
  let parameters: URLSearchParams | undefined;
  for (const route of routes) {
    const found: Found = { account };
    const fits =
      low.startsWith(route.start) &&
      route.path(path, host, found) &&
      route.parameters.every(([name, value]) => {
        parameters ??= new URLSearchParams(search);
        return value(inOnePiece(parameters.get(name) ?? ''), host, found);
      });
    if (fits) return route.kind === 'other' ? NOBODY : { kind: route.kind, ...found };
  }
  return NOBODY;
}
