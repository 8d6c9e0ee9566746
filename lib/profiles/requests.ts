import { aboutPlatform } from './about';
import { allRules } from './exact';
import { BUILT_IN } from './patterns';
import type { Form, Rules } from './rules';

/** The addresses of one held account on one host, as a browser's request rule tells them. */
export interface RequestFilter {
  /** The host, or the domain above it: without access to it the rule would do nothing. */
  domain: string;
  /** A pattern of `declarativeNetRequest`, short and with its host. */
  urlFilter?: string;
  /** In its place where a name has several spellings. RE2. */
  regexFilter?: string;
  caseSensitive: boolean;
}

/** Which full loads are meant: those that leave a trace for the other person, or all of the profile. */
export interface Which {
  request: 'none' | 'trace' | 'all';
  /** Whether single posts are held too. If not, only the profile itself is meant and not all below it. */
  post: boolean;
}

/** Part of a path: as it stands, anything, or a name in which dots may stand anywhere. */
type Piece = { text: string } | 'any' | { dotted: string };

interface Start {
  domain: string;
  /** Everything before the path, in the language of `urlFilter`. */
  before: string;
  /** What the host itself said of the account. */
  named: boolean;
}

/** Ends of an address that goes on, and of one that does not. `^` is a separator or the end. */
const GOES_ON = ['^'];
const GOES_ON_SHARP = ['|', '/', '?'];
const WHOLE = ['|', '/|', '?', '/?'];
/** More hosts than this are told by their domain alone. */
const FEW_HOSTS = 2;
/** Signs that mean something in a pattern, and can stand in no account. */
const SPECIAL = /[*^|\s]/;

/**
 * The addresses under which a full load of an account is asked for. They need not be all: what they miss is covered
 * by the guard. But none may be somebody else's.
 */
export function requestFilters(platform: string, account: string, which: Which): RequestFilter[] {
  if (which.request === 'none') return [];
  if (platform === 'web') return which.request === 'all' ? webFilters(account) : [];
  const rules = allRules().find(([id]) => id === platform)?.[1];
  const kinds = kindsOf(platform, which);
  if (!rules || kinds.length === 0) return [];
  const forms = { ...BUILT_IN, ...rules.forms };
  const found = Object.entries(rules.sites).flatMap(([names, lines], nth) => {
    const mirrors = nth === 0 && which.request === 'all' && rules.mirrors ? ` ${rules.mirrors}` : '';
    const starts = (names + mirrors).split(' ').flatMap((name) => startsOf(name, account, rules, forms));
    return starts.flatMap((start) => siteFilters(start, lines, { account, forms, kinds, post: which.post }));
  });
  return withoutDoubles(found);
}

function kindsOf(platform: string, { request }: Which): string[] {
  const { trace } = aboutPlatform(platform);
  if (request === 'all' || trace === 'profile' || trace === 'maybe')
    return ['person', 'profile', 'tab', 'story'];
  return trace === 'story' ? ['story'] : [];
}

/** A page of an unknown site with all below it, with and without `www.`, as it is held. */
function webFilters(account: string): RequestFilter[] {
  const [host = '', ...path] = account.split('/');
  const bare = host.replace(/^www\./, '');
  const scheme = bare === 'localhost' ? 'http' : 'https';
  const below = path.map((segment) => `/${encode(segment)}`).join('');
  if (bare === '' || SPECIAL.test(bare + below)) return [];
  const ends = path.length > 0 ? GOES_ON_SHARP : ['/'];
  return [...new Set([bare, `www.${bare}`])].flatMap((domain) =>
    ends.map((end) => ({ domain, urlFilter: `|${scheme}://${domain}${below}${end}`, caseSensitive: true })),
  );
}

/** Where the addresses of a site begin. */
function startsOf(name: string, account: string, rules: Rules, forms: Record<string, Form>): Start[] {
  const [, label, domain = '', more = ''] = /^(?:\{(\w+)\}\.)?([^+]+)\+?(.*)/.exec(name) ?? [];
  if (domain === '*') {
    // Any server may show anybody; the one an account lives on surely does.
    const server = account.split('@')[1];
    return server ? [{ domain: server, before: `|https://${server}`, named: false }] : [];
  }
  if (domain.includes('?')) return [];
  if (label) {
    const own = written(forms[label], account, domain);
    return own === null ? [] : [{ domain, before: `|https://${own}.${domain}`, named: true }];
  }
  const hosts = ['', 'www', ...(more ? more.split(',') : [])];
  const shared = Object.keys(rules.sites).some((site) => site.includes(`}.${domain}`));
  if (hosts.length > FEW_HOSTS && !shared) return [{ domain, before: `||${domain}`, named: false }];
  return hosts
    .filter((host) => !host.includes('?'))
    .map((host) => ({ domain, before: `|https://${host && `${host}.`}${domain}`, named: false }));
}

interface Site {
  account: string;
  forms: Record<string, Form>;
  kinds: string[];
  post: boolean;
}

function siteFilters(start: Start, lines: string[], site: Site): RequestFilter[] {
  return lines.flatMap((line) => {
    const [kind = '', ...patterns] = line.split(' ');
    return site.kinds.includes(kind)
      ? patterns.flatMap((pattern) => patternFilters(start, kind, pattern, site))
      : [];
  });
}

function patternFilters(start: Start, kind: string, pattern: string, site: Site): RequestFilter[] {
  const [path = '', query] = pattern.split(/\?(.*)/);
  const inPath = names(path, site.forms);
  const parameter = query?.includes('&') ? undefined : /^([^=]+)=(.*)$/.exec(query ?? '');
  // A pattern that needs more than its path or one parameter only narrows what another line says.
  if (query !== undefined && (inPath > 0 || start.named || !parameter)) return [];
  if (inPath === 0 && !start.named && names(query ?? '', site.forms) === 0) return [];
  const everything = start.named && path === '/';
  if (everything && kind === 'tab' && !site.post) return [];
  const whole = kind === 'profile' || path.endsWith('$') || (kind === 'person' && !site.post);
  const sharp = Object.values(site.forms).some(({ like }) => like.source.includes('@'));
  const goesOn = sharp ? GOES_ON_SHARP : GOES_ON;
  const ends = parameter ? ['^'] : everything && !whole ? ['/'] : whole ? WHOLE : goesOn;
  return alternatives(path.replace(/[/$]+$/, '')).flatMap((way) => {
    const texts = parameter
      ? ['?', '?*&'].map((before) => `${way}${before}${parameter[1]}=${parameter[2]}`)
      : [way];
    return texts.flatMap((text) => filtersOf(start, text, ends, site));
  });
}

/** How many accounts a pattern names. */
function names(pattern: string, forms: Record<string, Form>): number {
  return [...pattern.matchAll(/\{(\w+)\}/g)].filter(([, id = '']) => !forms[id]?.role).length;
}

/** `a|b` stands for either. */
function alternatives(path: string): string[] {
  const found = /[^{}/*|]+(?:\|[^{}/*|]+)+/.exec(path);
  if (!found) return [path];
  const { index } = found;
  return found[0]
    .split('|')
    .flatMap((word) =>
      alternatives(path.slice(index + found[0].length)).map((rest) => path.slice(0, index) + word + rest),
    );
}

function filtersOf(start: Start, pattern: string, ends: string[], { account, forms }: Site): RequestFilter[] {
  const count = names(pattern, forms);
  const accounts = count > 1 ? account.split('/') : [account];
  if (count > 1 && accounts.length !== count) return [];
  const pieces: Piece[] = [];
  let caseSensitive = false;
  for (const part of pattern.split(/(\{\w+\}|\*)/)) {
    const form = forms[/^\{(\w+)\}$/.exec(part)?.[1] ?? ''];
    if (part === '*' || form?.role) pieces.push('any');
    else if (!form) pieces.push({ text: part });
    else {
      const name = written(form, accounts.shift() ?? '', start.domain);
      if (name === null) return [];
      if (form.keep || (form.as === 'id:' && /[a-z]/i.test(name))) caseSensitive = true;
      pieces.push(isDotted(form) ? { dotted: name } : { text: encode(name) });
    }
  }
  const { domain, before } = start;
  if (pieces.some((piece) => typeof piece === 'object' && 'dotted' in piece))
    return [{ domain, regexFilter: regexOf(start, pieces, ends), caseSensitive }];
  const text = pieces.map((piece) => (piece === 'any' ? '*' : 'text' in piece ? piece.text : '')).join('');
  const open = text.endsWith('*');
  return (open ? [''] : ends).map((end) => ({
    domain,
    urlFilter: before + text.replace(/\*+$/, '') + end,
    caseSensitive,
  }));
}

function regexOf({ domain, before }: Start, pieces: Piece[], ends: string[]): string {
  const host = before.startsWith('||')
    ? `^https://([\\w-]+\\.)?${escapeText(domain)}`
    : `^${escapeText(before.slice(1))}`;
  const path = pieces.map((piece) => {
    if (piece === 'any') return '[^/?#]+';
    return 'text' in piece ? escapeText(piece.text) : [...piece.dotted].map(escapeText).join('\\.?');
  });
  return host + path.join('') + (ends === WHOLE ? '/?([?#]|$)' : '([/?#]|$)');
}

const escapeText = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Whether dots tell no two names apart. */
function isDotted({ to }: Form): boolean {
  return to?.('a.b', '') === 'ab';
}

/** How a form writes an account in an address, or `null` when it does not. */
function written(form: Form | undefined, account: string, host: string): string | null {
  if (!form) return null;
  const { like, as = '', to, not } = form;
  if (!account.startsWith(as)) return null;
  const rest = account.slice(as.length);
  const fits = new RegExp(`^(?:${like.source})$`, `i${like.unicode ? 'u' : ''}`);
  // Before its last step a name may have had a sign in front, or no server behind.
  const ways = to ? [rest, rest.split('@')[0] ?? '', `$${rest}`, rest.replace(/^id:|@.*$/g, '')] : [rest];
  const way = ways.find((text) => fits.test(text) && as + (to ? to(text, host) : text) === account);
  return way === undefined || SPECIAL.test(way) || not?.split(' ').includes(way) ? null : way;
}

/** As browsers write it in a path. */
function encode(text: string): string {
  const url = new URL('https://host.invalid/');
  url.pathname = `/${text}`;
  return url.pathname.slice(1);
}

/** Leaves out what another filter covers as well. */
function withoutDoubles(filters: RequestFilter[]): RequestFilter[] {
  const open = filters.flatMap(({ urlFilter }) => (urlFilter?.endsWith('^') ? [urlFilter.slice(0, -1)] : []));
  const seen = new Set<string>();
  return filters.filter(({ urlFilter, regexFilter }) => {
    const text = urlFilter ?? regexFilter ?? '';
    if (seen.has(text)) return false;
    seen.add(text);
    return !open.some(
      (other) => text.startsWith(other) && text !== `${other}^` && /^[/?|^]/.test(text.slice(other.length)),
    );
  });
}
