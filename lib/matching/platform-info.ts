// What Lull's own pages and the background ask about platforms. Not for the guard.

import { recognise, TABLE } from '.';
import { parse } from './address';
import { copyPatterns, isCopyHost } from './copies';
import { formName, type Line, parseHosts, parseLines, pieces } from './lines';
import { isWholeSite, WEB } from './page-keys';
import type { Platform, Rules, Trace } from './platform';
import { PLATFORMS } from './platforms';
import { ANY_HOST, findHost } from './table';

export type { Trace } from './platform';

/** What there is to say about a platform, beside the words of the locale files (`platform.<id>`). */
export interface PlatformInfo {
  id: string;
  permissions: string[];
  trace: Trace;
  /** Whether posts of a held profile are paused too unless the user says otherwise. */
  posts: boolean;
  /** Year and month in which its lines were checked. */
  checked: string;
}

/** When the lines of the table were last checked as a whole. */
const CHECKED = '2026-11';

/** Whether the table has a platform of this id. A name every object has, such as `constructor`, is none. */
export const isPlatform = (id: string): boolean => Object.hasOwn(PLATFORMS, id);

/** What to say about a platform; about any web page, for `web` and for an id the table does not know. */
export function platformInfo(id: string): PlatformInfo {
  const platform: Partial<Platform> = (isPlatform(id) && PLATFORMS[id]) || {};
  const { permissions = [], trace = 'none', checked = CHECKED, posts = isPlatform(id) } = platform;
  return { id, permissions, trace, checked, posts: id === WEB || posts };
}

/** Which full loads of a new profile there never leave the browser. */
export const requestsHeldAtFirst = (id: string): 'trace' | 'none' =>
  platformInfo(id).trace === 'none' ? 'none' : 'trace';

/** The ids of all platforms. */
export function platformIds(): string[] {
  return Object.keys(PLATFORMS);
}

/** Match patterns of every domain on which a profile or a copy of one can be, for menus on links. Search engines are not among them. */
export function linkPatterns(): string[] {
  const domains = Object.values(PLATFORMS).flatMap(({ hosts, mirrors }) => {
    const withProfiles = Object.entries(hosts).filter(([, lines]) => parseLines(lines).some(showsProfile));
    if (withProfiles.length === 0) return [];
    return [...withProfiles.flatMap(([names]) => domainsIn(names)), ...(mirrors?.split(' ') ?? [])];
  });
  const named = [...new Set(domains)].filter((name) => !/[*?]/.test(name));
  return [...named.map(below), ...copyPatterns()];
}

const showsProfile = ({ kind }: Line): boolean => kind === 'person' || kind === 'profile';

const domainsIn = (hosts: string): string[] => parseHosts(hosts).map(({ domain }) => domain);

/**
 * Match patterns of all hosts of a platform. It is every site where not even their domains can be listed: one that may be on
 * any host, or has a domain in each country.
 */
export function platformPatterns(id: string): string[] {
  const domains = domainsOf(id);
  return domains.some((domain) => /[*?]/.test(domain)) ? ['https://*/*'] : domains.map(below);
}

/** The domains of a platform, those of its mirrors included. */
export function domainsOf(id: string): string[] {
  const { hosts = {}, mirrors = '' }: Partial<Platform> = PLATFORMS[id] ?? {};
  return [...domainsIn(Object.keys(hosts).join(' ')), ...mirrors.split(' ')].filter(
    (domain) => domain !== '',
  );
}

/** The most patterns one question may hold. */
const MOST_PATTERNS = 3;

/**
 * The permissions to ask for when a pause is added by a link: at most three match patterns, the one that covers the link's
 * own host first. Empty when nothing can be held there at all. For a `web` page, which may be all of a platform's site, they are
 * those of its host alone.
 */
export function permissionsFor(url: string, of?: string): string[] {
  const address = parse(url);
  if (!address) return [];
  const { host } = address;
  if (of === WEB) return hostPatterns(address.url, host);
  const { platform, account } = recognise(url);
  const found = findHost(TABLE, host);
  if (platform === null || !found || isOnAnyHost(platform))
    return [...hostPatterns(address.url, host), ...serverPattern(account, host)];
  const { permissions } = platformInfo(platform);
  const covering = permissions.find((pattern) => covers(pattern, host)) ?? below(found.domain);
  return [covering, ...permissions.filter((pattern) => pattern !== covering)].slice(0, MOST_PATTERNS);
}

interface Account {
  platform: string;
  account: string;
}

/** Whether a held `web` page is all of a site that a platform claims. */
export function isClaimedSite(held: Account): boolean {
  return isWholeSite(held) && findHost(TABLE, held.account) !== undefined;
}

/** Whether a host is a search engine: everyone is searched for there, and nobody has a page. */
export function isSearchEngine(host: string): boolean {
  const found = findHost(TABLE, host);
  return found?.site !== undefined && searchPlatforms([]).engines.includes(found.platform);
}

/** Whether any host can belong to a platform. */
export function isOnAnyHost(platform: string): boolean {
  return Object.hasOwn(PLATFORMS[platform]?.hosts ?? {}, ANY_HOST);
}

/**
 * The ids of the platforms that a page under this match pattern can belong to: all of them where it is a copy of a page;
 * where no platform claims its host, those that can be on any host.
 */
export function platformsUnder(pattern: string): string[] {
  const host = /^[^:]+:\/\/(?:\*\.)?([^/:]+)/.exec(pattern)?.[1] ?? '*';
  if (host === '*' || isCopyHost(host)) return platformIds();
  const own = findHost(TABLE, host)?.platform;
  const below = platformIds().filter((id) => domainsOf(id).some((domain) => domain.endsWith(`.${host}`)));
  const found = [...new Set(own === undefined ? below : [own, ...below])];
  return found.length > 0 ? found : platformIds().filter(isOnAnyHost);
}

function below(domain: string): string {
  return `https://*.${domain}/*`;
}

function covers(pattern: string, host: string): boolean {
  const domain = pattern.slice('https://*.'.length, -'/*'.length);
  return host === domain || host.endsWith(`.${domain}`);
}

/** A page that no platform claims: its host with and without `www.`. Without encryption only on this computer. */
function hostPatterns(url: URL, host: string): string[] {
  if (url.protocol === 'http:') return host === 'localhost' ? ['http://localhost/*'] : [];
  const single = !host.includes('.') || /^[\d.]+$|^\[/.test(host);
  const hosts = single ? [host] : [host, host.startsWith('www.') ? host.slice('www.'.length) : `www.${host}`];
  return hosts.map((name) => `https://${name}/*`);
}

/** Someone seen from another server has a page on their own one too. */
function serverPattern(account: string | null, host: string): string[] {
  const server = account?.split('@')[1];
  return server && server !== host ? [`https://${server}/*`] : [];
}

/** The platforms where a search for a person can be paused: every search engine, and those `held` that have a search of their own. */
export function searchPlatforms(held: readonly string[]): { engines: string[]; inside: string[] } {
  const searched = platformIds().filter((id) => kindsOf(id).includes('search'));
  return {
    engines: searched.filter(isForSearchesAlone),
    inside: searched.filter((id) => !isForSearchesAlone(id) && held.includes(id)),
  };
}

/**
 * How Lull can tell a chat with someone there: `peer` when its address names them, `thread` when it has an id of its own
 * that must be held while it is open, `none` when no address tells one chat from another.
 */
export function chatsOf(id: string): 'peer' | 'thread' | 'none' {
  const platform = PLATFORMS[id];
  if (!platform || platform.oneChatAddress) return 'none';
  const forms = linesOf(platform)
    .filter(({ kind }) => kind === 'message')
    .flatMap(({ path, parameters }) => [path, ...parameters.map(([, value]) => value)])
    .flatMap(pieces)
    .map(formName)
    .filter((form) => form !== undefined);
  if (forms.length === 0) return 'none';
  return forms.includes('thread') ? 'thread' : 'peer';
}

/** Whether no line of a platform shows anybody or a conversation. */
const isForSearchesAlone = (id: string): boolean =>
  kindsOf(id).every((kind) => kind === 'search' || kind === 'other');

const kindsOf = (id: string): Line['kind'][] =>
  linesOf(PLATFORMS[id] ?? { hosts: {} }).map(({ kind }) => kind);

function linesOf({ hosts }: Rules) {
  return parseLines(Object.values(hosts).flat());
}
