import { segments } from './address';
import { compile, type Fits, type Found, formsOf } from './forms';
import type { Kind, Recognised } from './kinds';
import type { RouteKind, Rules } from './rules';

interface Route {
  kind: Kind;
  path: Fits[];
  /** The path may go on. */
  open: boolean;
  parameters: [name: string, fits: Fits][];
}

/** The routes of one site, ready to be tried. */
export interface Router {
  /** Routes that can fit when the path begins with that word, in their order. */
  byWord: Map<string, Route[]>;
  /** Routes that can fit whatever the path begins with. */
  anyWord: Route[];
}

/** What a page says once host and platform are known. */
export type Answer = Omit<Recognised, 'platform'>;

/** Reads the lines of a site. They are looked up by the first word of a path, so that few are tried for an address. */
export function makeRouter(lines: string[], rules: Rules): Router {
  const all: { route: Route; words: string[] }[] = [];
  const forms = formsOf(rules);
  const add = (kind: Kind, pattern: string) => {
    const [path = '', query] = pattern.split(/\?(.*)/);
    const parts = path.split('/').filter(Boolean);
    const open = parts.at(-1) === '**';
    if (open) parts.pop();
    const first = parts[0] ?? '**';
    all.push({
      route: {
        kind,
        open,
        path: parts.map((part) => compile(part, forms)),
        parameters: (query?.split('&') ?? []).map((pair) => {
          const equals = pair.indexOf('=');
          return [pair.slice(0, equals), compile(pair.slice(equals + 1), forms)];
        }),
      },
      words: /[{*]/.test(first) ? [] : first.split('|'),
    });
  };
  for (const line of lines) {
    const [kind, ...patterns] = line.split(' ') as [RouteKind, ...string[]];
    for (const pattern of patterns) {
      add(kind === 'profile+' ? 'profile' : kind, pattern);
      if (kind === 'profile+')
        add('profile-tab', `${pattern.replace(/\?.*/, '')}/**${pattern.match(/\?.*/) ?? ''}`);
    }
  }
  const words = new Set(all.flatMap((one) => one.words));
  const routesFor = (word?: string) =>
    all
      .filter((one) => one.words.length === 0 || (word !== undefined && one.words.includes(word)))
      .map((one) => one.route);
  return { byWord: new Map([...words].map((word) => [word, routesFor(word)])), anyWord: routesFor() };
}

/** Tries the routes of a site on an address. `account` is what the host itself named, if it did. */
export function follow(router: Router, rules: Rules, url: URL, host: string, account: string | null): Answer {
  let { pathname: path, search } = url;
  const instead = rules.path?.(url);
  if (instead !== undefined) [path = '', search = ''] = instead.split(/(?=\?)(.*)/s);
  const parts = segments(path);
  if (rules.skip && parts[0] !== undefined && rules.skip.test(parts[0])) parts.shift();
  const routes = router.byWord.get(parts[0]?.toLowerCase() ?? '') ?? router.anyWord;
  let parameters: URLSearchParams | undefined;
  for (const route of routes) {
    if (route.open ? parts.length < route.path.length : parts.length !== route.path.length) continue;
    const found: Found = { account, query: undefined, thread: undefined };
    if (!route.path.every((fits, index) => fits(parts[index] ?? '', host, found))) continue;
    if (route.parameters.length > 0) {
      parameters ??= new URLSearchParams(search);
      const given = parameters;
      if (!route.parameters.every(([name, fits]) => fits(given.get(name) ?? '', host, found))) continue;
    }
    return answer(route.kind, found);
  }
  return { account: null, kind: 'other' };
}

function answer(kind: Kind, found: Found): Answer {
  const result: Answer = { account: kind === 'other' || kind === 'search' ? null : found.account, kind };
  if (kind === 'search' && found.query !== undefined) result.query = found.query;
  if (kind === 'message' && found.thread !== undefined) result.thread = found.thread;
  return result;
}
