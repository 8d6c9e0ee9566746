import { decode, segments } from './address';
import type { Kind, Recognised } from './kinds';
import { compile, type Fits, type Found, inOnePiece } from './patterns';
import type { Form, Rules } from './rules';

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
export function makeRoutes(lines: string[], forms: Record<string, Form>): Route[] {
  return lines.flatMap((line) => {
    const [kind, ...patterns] = line.split(' ');
    return patterns.flatMap((pattern) =>
      kind === 'person'
        ? [makeRoute('profile', pattern, forms), makeRoute('profile-tab', pattern, forms)]
        : makeRoute((kind === 'tab' ? 'profile-tab' : kind) as Kind, pattern, forms),
    );
  });
}

function makeRoute(kind: Kind, pattern: string, forms: Record<string, Form>): Route {
  const [path = '', query = ''] = pattern.split(/\?(.*)/);
  const whole = kind === 'profile' || path.endsWith('$');
  return {
    kind,
    start: /^(?:\/[\w.@-]+(?=[/$]|$))*/.exec(path)?.[0] ?? '',
    path: compile(path.replace(/[/$]+$/, ''), whole ? '/?$' : '(?:/|$)', forms),
    parameters: [...query.matchAll(/([^&=]+)=([^&]*)/g)].map(([, name = '', value = '']) => [
      name,
      compile(inOnePiece(value), '$', forms),
    ]),
  };
}

const NOBODY: Answer = { account: null, kind: 'other' };

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
