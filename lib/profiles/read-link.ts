import { recognise } from '.';
import { parse, segments } from './address';
import { pageKeys } from './keys';
import type { Kind } from './kinds';
import { imitates } from './look-alike';

/** Why a text cannot be held. Each has its own words on screen. */
export type Problem =
  | 'empty'
  | 'too-long'
  | 'bare-handle'
  | 'not-a-link'
  | 'scheme'
  | 'password'
  | 'help-line'
  | 'look-alike'
  | 'insecure'
  | 'search'
  | 'message'
  | 'own-settings'
  | 'platform-page';

/** What a pasted text is: something that can be held, or the reason why not. */
export type LinkRead =
  | { ok: true; platform: string; account: string; kind: Kind | 'page'; url: string }
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
] as const;
export type HelpHost = (typeof HELP_HOSTS)[number];

/** First segments and hosts of pages about the user's own account. */
const OWN = new Set(
  'account accounts edit manage me my myaccount preferences profile profile.php self setting settings you'.split(
    ' ',
  ),
);

/**
 * Reads what a user pasted to hold it. Takes a link, a link without `https://`, or a shared text with a link in it.
 * The checks go from what the text is, over where it leads, to what the page shows.
 */
export function readLink(text: string): LinkRead {
  const trimmed = text.trim();
  if (trimmed === '') return no('empty');
  if (trimmed.length > LONGEST_LINK) return no('too-long');
  const link = findLink(trimmed);
  if ('problem' in link) return no(link.problem);
  const address = parse(link.url);
  if (!address) return no('not-a-link');
  const { url, host } = address;
  if (url.username !== '' || url.password !== '') return no('password');
  if (HELP_HOSTS.some((line) => host === line || host.endsWith(`.${line}`))) return no('help-line');
  const { platform, account, kind } = recognise(url.href);
  if (platform === null) return readPage(url, host);
  if (account !== null && kind !== 'message') {
    url.protocol = 'https:';
    return { ok: true, platform, account, kind, url: url.href };
  }
  if (kind === 'search' || kind === 'message') return no(kind);
  return no(kind === 'other' && isOwn(url, host) ? 'own-settings' : 'platform-page');
}

function readPage(url: URL, host: string): LinkRead {
  if (imitates(host)) return no('look-alike');
  if (url.protocol !== 'https:' && host !== 'localhost') return no('insecure');
  if (!/[.[]|^localhost$/.test(host)) return no('not-a-link');
  const account = pageKeys(url.href).at(-1);
  return account ? { ok: true, platform: 'web', account, kind: 'page', url: url.href } : no('not-a-link');
}

function isOwn(url: URL, host: string): boolean {
  const [first = '', second = ''] = segments(url.pathname).map((part) => part.toLowerCase());
  if (OWN.has(first) || OWN.has(host.slice(0, host.indexOf('.')))) return true;
  return /^(?:in|user|u|users)$/.test(first) && /^(?:me|self)$/.test(second);
}

function no(problem: Problem): LinkRead {
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
