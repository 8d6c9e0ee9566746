import { decode, segments } from './address';
import { compile, type Fits, type Found } from './forms';
import type { Kind, Recognised } from './kinds';
import type { Form, Rules } from './rules';

interface Route {
  kind: Kind;
  /** First words of a path that this route can fit; none for any. */
  words: string[];
  path: Fits[];
  /** The path may go on. */
  open: boolean;
  parameters: [name: string, fits: Fits][];
}

/** The routes that can fit a path by its first word, in their order. */
export type Router = (word: string) => Route[];

/** What a page says once host and platform are known. */
export type Answer = Omit<Recognised, 'platform'>;

/** Reads the lines of a site. They are grouped by the first word of a path, so that few are tried for an address. */
export function makeRouter(lines: string[], forms: Record<string, Form>): Router {
  const all = lines.flatMap((line) => {
    const [kind, ...patterns] = line.split(' ');
    return patterns.flatMap((pattern) =>
      kind === 'person'
        ? [makeRoute('profile', pattern, forms), makeRoute('profile-tab', pattern, forms)]
        : makeRoute((kind === 'tab' ? 'profile-tab' : kind) as Kind, pattern, forms),
    );
  });
  const suiting = (word: string) => all.filter(({ words }) => words.length === 0 || words.includes(word));
  const anyWord = suiting('');
  const byWord = new Map(all.flatMap(({ words }) => words.map((word) => [word, suiting(word)] as const)));
  return (word) => byWord.get(word) ?? anyWord;
}

function makeRoute(kind: Kind, pattern: string, forms: Record<string, Form>): Route {
  const [path = '', query] = pattern.split(/\?(.*)/);
  const parts = segments(path.replace(/\$$/, ''));
  const first = parts[0] ?? '*';
  return {
    kind,
    words: /[{*]/.test(first) ? [] : first.split('|'),
    path: parts.map((part) => compile(part, forms)),
    open: kind !== 'profile' && !path.endsWith('$'),
    parameters: (query?.split('&') ?? []).map((pair) => {
      const [name = '', value = ''] = pair.split(/=(.*)/);
      return [name, compile(value, forms)];
    }),
  };
}

/** Tries the routes of a site on an address. `account` is what the host itself named, if it did. */
export function follow(router: Router, rules: Rules, url: URL, host: string, account: string | null): Answer {
  const [path = '', search] = rules.path?.(url)?.split(/(?=\?)(.*)/) ?? [url.pathname, url.search];
  const parts = segments(path).map(decode);
  if (rules.skip?.test(parts[0] ?? '')) parts.shift();
  let parameters: URLSearchParams | undefined;
  for (const route of router(parts[0]?.toLowerCase() ?? '')) {
    const found: Found = { account };
    const fits =
      (route.open ? parts.length >= route.path.length : parts.length === route.path.length) &&
      route.path.every((part, index) => part(parts[index] ?? '', host, found)) &&
      route.parameters.every(([name, value]) => {
        parameters ??= new URLSearchParams(search);
        return value(parameters.get(name) ?? '', host, found);
      });
    if (fits) return route.kind === 'other' ? NOBODY : { kind: route.kind, ...found };
  }
  return NOBODY;
}

const NOBODY: Answer = { account: null, kind: 'other' };
