import { recognise } from '.';
import { type Address, decode, parse, segments } from './address';
import { appLink } from './app-links';
import { isCopyHost } from './copies';
import { innerLink } from './inner-link';
import { imitates } from './look-alike';
import { pageKeys, WEB } from './page-keys';
import type { Kind } from './page-kind';
import { isShortLink } from './short-links';

/** Why a text cannot be held. Each has its own words on screen. */
export type Problem =
  | 'empty'
  | 'too-long'
  | 'bare-handle'
  | 'not-a-link'
  | 'two-addresses'
  | 'scheme'
  | 'app-link'
  | 'password'
  | 'help-line'
  | 'look-alike'
  | 'insecure'
  | 'search'
  | 'message'
  | 'own-settings'
  | 'short-link'
  | 'copy'
  | 'mistyped'
  | 'platform-page';

/** What a pasted text is: something that can be held, or the reason why not. */
export type LinkRead =
  | {
      ok: true;
      platform: string;
      account: string;
      kind: Kind | 'page';
      /** The address of what is held. */
      url: string;
      /** The text led there: it was a log-in page, a redirector, a copy or the link of an app. */
      leads?: true;
    }
  | { ok: false; problem: Problem };

/** Longer links do not name a person; a whole document in the box must not be searched. */
const LONGEST_LINK = 2048;

/** Help stays open to everyone: these and everything below them cannot be held. The lines of the help page are among them. */
export const HELP_HOSTS = [
  '988.ca',
  'kidshelpphone.ca',
  'findahelpline.com',
  '988lifeline.org',
  'samaritans.org',
  'thehotline.org',
  'nationaldahelpline.org.uk',
  'respectphoneline.org.uk',
  'mensadviceline.org.uk',
  'crisistextline.org',
  'giveusashout.org',
  'childline.org.uk',
  'childline.ie',
  'suzylamplugh.org',
] as const;
export type HelpHost = (typeof HELP_HOSTS)[number];

/** First segments and hosts of pages about the user's own account. */
const OWN = new Set(
  'account accounts edit manage me my myaccount preferences profile profile.php self setting settings you'.split(
    ' ',
  ),
);

/** The most addresses that may lie in each other. */
const MOST_INNER = 5;

/**
 * Reads what a user pasted to hold it. Takes a link, a link without `https://`, a shared text with a link in it, the link of an
 * app, and what leads to another address: then that one is read. Never throws.
 */
export function readLink(text: string): LinkRead {
  const trimmed = text.trim();
  if (trimmed === '') return no('empty');
  if (trimmed.length > LONGEST_LINK) return no('too-long');
  const app = /\s/.test(trimmed) ? undefined : appLink(trimmed);
  if (app !== undefined) return readAppLink(app);
  if (/^https?:\/*(?:www\.)?https?(?::|\/)/i.test(trimmed)) return no('two-addresses');
  const link = findLink(trimmed);
  return 'problem' in link ? no(link.problem) : readAddress(link.url, 0);
}

/**
 * Reads what a user pasted to hold all of a site: any address of it, also of one that a platform claims, with `www.` and without
 * as one. Never throws.
 */
export function readSite(text: string): LinkRead {
  const trimmed = text.trim();
  if (trimmed === '') return no('empty');
  if (trimmed.length > LONGEST_LINK) return no('too-long');
  const link = findLink(trimmed);
  if ('problem' in link) return no(link.problem);
  const address = parse(link.url);
  if (!address) return no('not-a-link');
  const { url, host } = address;
  const problem = neverHeld(address);
  if (problem) return no(problem);
  if (isCopyHost(host)) return no('copy');
  const { platform, account } = recognise(`https://${host}/`);
  // A host that is somebody's own is their profile.
  if (account !== null) return readAddress(`https://${host}/`, 0);
  const site = new URL('/', url);
  site.hostname = host.replace(/^www\.(?=.+\.)/, '');
  return readPage(site, site.hostname, platform !== null);
}

/** Reads the address inside a link of an app. Where it says nobody, what there is to say is that it opens an app. */
function readAppLink(address: string | null): LinkRead {
  const read = address === null ? no('app-link') : readAddress(address, 1);
  if (read.ok) return { ...read, leads: true };
  return ['platform-page', 'not-a-link', 'mistyped'].includes(read.problem) ? no('app-link') : read;
}

/** The checks go from where an address leads, over what it is inside of it, to what the page shows. */
function readAddress(link: string, depth: number): LinkRead {
  const address = parse(link);
  if (!address) return no('not-a-link');
  const { url, host } = address;
  const problem = neverHeld(address);
  if (problem) return no(problem);
  const inner = depth < MOST_INNER ? innerLink(address) : null;
  if (inner) {
    const read = readAddress(inner.url, depth + 1);
    return read.ok ? { ...read, leads: true } : read;
  }
  if (isCopyHost(host)) return no('copy');
  const { platform, account, kind } = recognise(url.href);
  if (platform === null) return readPage(url, host);
  if (holdsAddress(url)) return no('two-addresses');
  if (account !== null && kind !== 'message') {
    url.protocol = 'https:';
    return { ok: true, platform, account, kind, url: url.href };
  }
  if (kind === 'search' || kind === 'message') return no(kind);
  if (kind === 'other' && isOwn(url, host)) return no('own-settings');
  return no(isMistyped(platform, url) ? 'mistyped' : 'platform-page');
}

/** Why nothing at all can be held at an address. */
function neverHeld({ url, host }: Address): Problem | null {
  if (url.username !== '' || url.password !== '') return 'password';
  if (HELP_HOSTS.some((line) => host === line || host.endsWith(`.${line}`))) return 'help-line';
  return isShortLink(url, host) ? 'short-link' : null;
}

/** Whether a whole address stands where a name belongs. */
function holdsAddress({ pathname }: URL): boolean {
  return /^\/(?:[\w@-]+\/)?@?https?:?\/+[^/]/i.test(decode(pathname));
}

/** Words of TikTok and Threads that stand where others write a name. */
const WITHOUT_SIGN =
  /^\/(?!(?:about|activity|business|channel|creators|discover|download|effect|explore|following|foryou|friends|legal|live|login|messages|music|place|saved|search|setting|settings|signup|t|tag|upload)\b)[\w.]{2,30}\/?$/i;

/** Whether an address is a frequent mistake: a name without its sign, or a name where only a number opens anybody. */
function isMistyped(platform: string, { pathname }: URL): boolean {
  if (platform === 'tiktok' || platform === 'threads') return WITHOUT_SIGN.test(pathname);
  return platform === 'discord' && /^\/users\/[^/]/.test(pathname);
}

/** `claimed`: a platform claims the host. */
function readPage(url: URL, host: string, claimed = false): LinkRead {
  if (!claimed && imitates(host)) return no('look-alike');
  if (url.protocol !== 'https:' && host !== 'localhost') return no('insecure');
  if (!/[.[]|^localhost$/.test(host)) return no('not-a-link');
  const account = pageKeys(url.href).at(-1);
  return account ? { ok: true, platform: WEB, account, kind: 'page', url: url.href } : no('not-a-link');
}

function isOwn(url: URL, host: string): boolean {
  const [first = '', second = ''] = segments(url.pathname).map((part) => part.toLowerCase());
  if (OWN.has(first) || OWN.has(host.slice(0, host.indexOf('.')))) return true;
  return /^(?:in|user|u|users)$/.test(first) && /^(?:me|self)$/.test(second);
}

function no(problem: Problem): LinkRead & { ok: false } {
  return { ok: false, problem };
}

/** Endings by which a word without a slash is taken for a site and not for a handle such as `marla.quint`. */
const ENDINGS =
  /\.(?:[a-z]{2}|com|net|org|info|app|blog|site|page|dev|online|social|art|cafe|club|xyz|example)$/i;

function findLink(text: string): { url: string } | { problem: Problem } {
  if (/\s/.test(text)) {
    const shared = /https?:\/\/[^\s<>"]+/i.exec(text)?.[0] ?? text.split(/\s+/).find((word) => isSite(word));
    return shared ? { url: withScheme(shared.replace(/[).,;:!?'\]]+$/, '')) } : { problem: 'not-a-link' };
  }
  if (/^@[\w.-]+(?:@[\w.-]+)?$/.test(text)) return { problem: 'bare-handle' };
  if (/^[\w.+-]+@[\w.-]+$/.test(text)) return { problem: 'not-a-link' };
  if (/^https?:/i.test(text) || text.startsWith('//')) return { url: withScheme(text) };
  if (/^[a-z][a-z\d+.-]*:(?!\d+(?:\/|$))/i.test(text)) return { problem: 'scheme' };
  if (isSite(text)) return { url: withScheme(text) };
  return { problem: /^[\w.-]+$/.test(text) ? 'bare-handle' : 'not-a-link' };
}

/** Whether a word without a scheme is meant as an address. */
function isSite(word: string): boolean {
  const host = /^[^/?#]*/.exec(word)?.[0] ?? '';
  if (/^localhost(?::\d+)?$/i.test(host)) return true;
  const name = host.replace(/:\d+$/, '');
  if (!/^[^\s@.]+(?:\.[^\s@.]+)+\.?$/.test(name)) return false;
  return host.length < word.length || name.startsWith('www.') || ENDINGS.test(name) || placed(name);
}

function placed(host: string): boolean {
  return recognise(`https://${host}/`).platform !== null;
}

function withScheme(link: string): string {
  if (/^https?:/i.test(link)) return link;
  if (link.startsWith('//')) return `https:${link}`;
  return `${/^localhost(?=[:/]|$)/i.test(link) ? 'http' : 'https'}://${link}`;
}
