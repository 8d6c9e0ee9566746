import { formName, type Host, type Line, parseHosts, parseLines, pieces } from './lines';
import { WEB } from './page-keys';
import { BUILT_IN } from './patterns';
import type { Form, Rules } from './platform';
import { PLATFORMS } from './platforms';
import { ANY_HOST } from './table';

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
export interface RequestScope {
  request: 'none' | 'trace' | 'all';
  /** Whether single posts are held too. If not, only the profile itself is meant and not all below it. */
  post: boolean;
}

/** Part of a path: as it stands, anything, or a name in which dots may stand anywhere. */
type Part = { text: string } | 'any' | { dotted: string };

interface HostFilter {
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
/** Ends of a parameter's value: behind a slash it would be another one. */
const END_OF_VALUE = ['|', '&'];
/** Signs that mean something in a pattern, and can stand in no account. */
const SPECIAL = /[*^|\s]/;

/**
 * The addresses under which a full load of an account is asked for. They need not be all: what they miss is covered
 * by the guard. But none may be somebody else's.
 */
export function requestFilters(platform: string, account: string, scope: RequestScope): RequestFilter[] {
  if (scope.request === 'none') return [];
  if (platform === WEB) return scope.request === 'all' ? webFilters(account) : [];
  const rules = PLATFORMS[platform];
  const kinds = kindsOf(platform, scope);
  if (!rules || kinds.length === 0) return [];
  const forms = { ...BUILT_IN, ...rules.forms };
  const found = Object.entries(rules.hosts).flatMap(([names, lines], nth) => {
    const mirrors = nth === 0 && scope.request === 'all' && rules.mirrors ? ` ${rules.mirrors}` : '';
    const starts = parseHosts(names + mirrors).flatMap((host) => startsOf(host, account, rules, forms));
    const site = { account, forms, kinds, post: scope.post };
    return starts.flatMap((start) => parseLines(lines).flatMap((line) => lineFilters(start, line, site)));
  });
  return withoutDoubles(found);
}

/** The kinds of lines whose pages are meant. */
function kindsOf(platform: string, { request }: RequestScope): Line['kind'][] {
  const trace = PLATFORMS[platform]?.trace;
  if (request === 'all' || trace === 'profile' || trace === 'maybe')
    return ['person', 'profile', 'profile-tab', 'story'];
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
function startsOf(
  { domain, label, apps }: Host,
  account: string,
  rules: Rules,
  forms: Record<string, Form>,
): HostFilter[] {
  if (domain === ANY_HOST) {
    // Any server may show anybody; the one an account lives on surely does.
    const server = account.split('@')[1];
    return server ? [{ domain: server, before: `|https://${server}`, named: false }] : [];
  }
  if (domain.includes('?')) return [];
  if (label) {
    const own = written(forms[label], account, domain);
    return own === null ? [] : [{ domain, before: `|https://${own}.${domain}`, named: true }];
  }
  const shared = Object.keys(rules.hosts).some((names) => names.includes(`}.${domain}`));
  if (apps.length > 0 && !shared) return [{ domain, before: `||${domain}`, named: false }];
  return ['', 'www', ...apps]
    .filter((host) => !host.includes('?'))
    .map((host) => ({ domain, before: `|https://${host && `${host}.`}${domain}`, named: false }));
}

interface AccountScope {
  account: string;
  forms: Record<string, Form>;
  kinds: Line['kind'][];
  post: boolean;
}

function lineFilters(start: HostFilter, line: Line, site: AccountScope): RequestFilter[] {
  const { kind, path, parameters } = line;
  if (!site.kinds.includes(kind)) return [];
  const inPath = accountsIn(path, site.forms);
  const [parameter] = parameters;
  // A pattern that needs more than its path or one parameter only narrows what another line says.
  if (parameter && (inPath > 0 || start.named || parameters.length > 1)) return [];
  if (inPath === 0 && !start.named && accountsIn(parameter?.[1] ?? '', site.forms) === 0) return [];
  const everything = start.named && path === '';
  if (everything && kind === 'profile-tab' && !site.post) return [];
  const whole = line.whole || (kind === 'person' && !site.post);
  const sharp = Object.values(site.forms).some(({ like }) => like.source.includes('@'));
  const goesOn = sharp ? GOES_ON_SHARP : GOES_ON;
  const ends = parameter ? END_OF_VALUE : everything && !whole ? ['/'] : whole ? WHOLE : goesOn;
  return alternatives(pieces(path)).flatMap((way) => {
    const ways = parameter
      ? ['?', '?*&'].map((before) => [...way, `${before}${parameter[0]}=`, ...pieces(parameter[1])])
      : [way];
    return ways.flatMap((pattern) => patternFilters(start, pattern, ends, site));
  });
}

/** How many accounts a pattern names. */
function accountsIn(pattern: string, forms: Record<string, Form>): number {
  return accountForms(pieces(pattern), forms).length;
}

function accountForms(pattern: string[], forms: Record<string, Form>): string[] {
  return pattern.filter((piece) => {
    const name = formName(piece);
    return name !== undefined && !forms[name]?.role;
  });
}

/** `a|b` stands for either. */
function alternatives(pattern: string[]): string[][] {
  return pattern.reduce<string[][]>(
    (ways, piece) => ways.flatMap((way) => piece.split('|').map((word) => [...way, word])),
    [[]],
  );
}

function patternFilters(
  start: HostFilter,
  pattern: string[],
  ends: string[],
  { account, forms }: AccountScope,
): RequestFilter[] {
  const count = accountForms(pattern, forms).length;
  const accounts = count > 1 ? account.split('/') : [account];
  if (count > 1 && accounts.length !== count) return [];
  const parts: Part[] = [];
  let caseSensitive = false;
  for (const piece of pattern) {
    const form = forms[formName(piece) ?? ''];
    if (piece === '*' || form?.role) parts.push('any');
    else if (!form) parts.push({ text: piece });
    else {
      const name = written(form, accounts.shift() ?? '', start.domain);
      if (name === null) return [];
      if (form.keep || (form.as === 'id:' && /[a-z]/i.test(name) && !isLowered(form))) caseSensitive = true;
      parts.push(isDotted(form) ? { dotted: name } : { text: encode(name) });
    }
  }
  const { domain, before } = start;
  if (parts.some((part, nth) => needsRegex(part, parts[nth + 1])))
    return [{ domain, regexFilter: regexOf(start, parts, ends), caseSensitive }];
  const text = parts.map((part) => (part === 'any' ? '*' : 'text' in part ? part.text : '')).join('');
  const open = text.endsWith('*');
  return (open ? [''] : ends).map((end) => ({
    domain,
    urlFilter: before + text.replace(/\*+$/, '') + end,
    caseSensitive,
  }));
}

/** Whether a name is spelled in several ways, or words stand before it in its own segment: `*` goes over slashes. */
function needsRegex(part: Part, next: Part | undefined): boolean {
  if (part === 'any') return typeof next === 'object' && 'text' in next && /^[^/?&]/.test(next.text);
  return 'dotted' in part;
}

function regexOf({ domain, before }: HostFilter, parts: Part[], ends: string[]): string {
  const host = before.startsWith('||')
    ? `^https://([\\w-]+\\.)?${escapeText(domain)}`
    : `^${escapeText(before.slice(1))}`;
  const path = parts.map((part) => {
    if (part === 'any') return '[^/?#]+';
    return 'text' in part ? escapeText(part.text) : [...part.dotted].map(escapeText).join('\\.?');
  });
  return host + path.join('') + (ends === WHOLE ? '/?([?#]|$)' : '([/?#]|$)');
}

const escapeText = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Whether dots tell no two names apart. */
function isDotted({ to }: Form): boolean {
  return to?.('a.b', '') === 'ab';
}

/** Whether case tells no two ids apart. */
function isLowered({ to }: Form): boolean {
  return to?.('A', '') === 'a';
}

/** How a form writes an account in an address, or `null` when it does not. */
function written(form: Form | undefined, account: string, host: string): string | null {
  if (!form) return null;
  const { like, as = '', to, reserved } = form;
  if (!account.startsWith(as)) return null;
  const bare = account.slice(as.length);
  const fits = new RegExp(`^(?:${like.source})$`, `i${like.unicode ? 'u' : ''}`);
  // Before its last step a name may have had a sign in front, or no namespace before it or server behind.
  const ways = to
    ? [bare, bare.split('@')[0] ?? '', `$${bare}`, bare.replace(/^(?:id:|tel:\+)|@.*$/g, '')]
    : [bare];
  const way = ways.find((text) => fits.test(text) && as + (to ? to(text, host) : text) === account);
  return way === undefined || SPECIAL.test(way) || reserved?.split(' ').includes(way) ? null : way;
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
