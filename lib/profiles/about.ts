// What the pages of the extension say about platforms, and what they do with a link. Not for the guard.

import { recognise } from '.';
import { parse } from './address';
import { placeOf } from './directory';
import type { AboutText, Trace } from './entry';
import { allRules, exactDirectory, linesOf } from './exact';
import { byId } from './table';

export type { Trace } from './entry';
export { addressOf, twins } from './opening';
export { type LinkRead, type Problem, readLink } from './read-link';

/** What there is to say about a platform. */
export interface About extends Omit<AboutText, 'people' | 'open' | 'same'> {
  id: string;
  /** Whether posts of a held profile are held too unless the user says otherwise. */
  people: boolean;
  trace: Trace;
  checked: string;
}

/** When the lines of the table were last checked as a whole. */
const CHECKED = '2026-11';

const FILES = byId(
  import.meta.glob<AboutText>('./**/*.ts', { base: './platforms', eager: true, import: 'about' }),
);

const ANY_PAGE: AboutText = {
  name: 'Web page',
  ask: [],
  people: false,
  blind: 'Lull covers this page and the pages below it. It cannot see the same person on other sites.',
  mute: 'This is a page of its own. If you can follow it somewhere, you can unfollow it there.',
};

/** What to say about a platform; about any web page, for `web` and for an id the table does not know. */
export function aboutPlatform(id: string): About {
  const { open: _open, same: _same, ...text } = FILES[id] ?? ANY_PAGE;
  return { id, checked: CHECKED, ...text, trace: text.trace ?? 'none', people: text.people ?? true };
}

/** Every platform of the table, in the order of their names. */
export function platforms(): About[] {
  return allRules()
    .map(([id]) => aboutPlatform(id))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

/** Match patterns of every domain on which a profile can be, for menus on links. Search engines are not among them. */
export function platformHosts(): string[] {
  const domains = allRules().flatMap(([, { sites, mirrors }]) => {
    const lines = Object.values(sites).flat();
    if (lines.length === 0) return [];
    return [...Object.keys(sites).join(' ').split(' '), ...(mirrors?.split(' ') ?? [])];
  });
  const names = domains.map((domain) => domain.replace(/^\{\w+\}\./, '').replace(/\+.*/, ''));
  return [...new Set(names)].filter((name) => !/[*?]/.test(name)).map(below);
}

/** The most patterns one question may hold. */
const MOST_PATTERNS = 3;

/**
 * The permissions to ask for when a link is held: at most three match patterns, the one that covers the link's own host
 * first. Empty when the page cannot be held at all.
 */
export function askFor(url: string): string[] {
  const address = parse(url);
  if (!address) return [];
  const { host } = address;
  const { platform, account } = recognise(url);
  if (platform === null || platform === 'mastodon')
    return [...hostPatterns(address.url, host), ...serverPattern(account, host)];
  const own = below(placeOf(exactDirectory(), host)?.domain ?? host);
  const ask = aboutPlatform(platform).ask;
  const covering = ask.find((pattern) => covers(pattern, host)) ?? own;
  return [covering, ...ask.filter((pattern) => pattern !== covering)].slice(0, MOST_PATTERNS);
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

/** Where a search for a person can be paused: every search engine, and the searches inside these platforms. */
export function searchPlaces(held: readonly string[]): { engines: About[]; inside: About[] } {
  const places = platforms().filter(({ id }) => linesOf(id).some((line) => line.startsWith('search ')));
  // Nobody has a page on a search engine, so nothing can be opened there.
  return {
    engines: places.filter(({ id }) => !FILES[id]?.open),
    inside: places.filter(({ id }) => FILES[id]?.open && held.includes(id)),
  };
}

/** Platforms whose address in a browser is the same for every chat, whatever else their links say. */
const ONE_ADDRESS = ['whatsapp'];

/**
 * How Lull can tell a chat with someone there: `peer` when its address names them, `thread` when it has an id of its own
 * that must be held while it is open, `none` when no address tells one chat from another.
 */
export function chatsOf(id: string): 'peer' | 'thread' | 'none' {
  const forms = linesOf(id)
    .filter((line) => line.startsWith('message '))
    .flatMap((line) => line.match(/\{\w+\}/g) ?? []);
  if (ONE_ADDRESS.includes(id) || forms.length === 0) return 'none';
  return forms.some((form) => form === '{thread}') ? 'thread' : 'peer';
}
