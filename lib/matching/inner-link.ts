import { recognise, TABLE } from '.';
import { type Address, decode, parse, segments } from './address';
import { isCopyHost, shownAt } from './copies';
import { PLATFORMS } from './platforms';
import { findHost } from './table';

/*
 * Addresses that lead to another one: people paste what a log-in page, a redirector or a warning page left in the address bar.
 * For Lull's pages alone: when such a page is opened, nobody is on screen. Forms: public code, 2014 to 2026, and ClearURLs'
 * rules of 2026. Hosts that are not listed here or by a platform are never looked into.
 */

/** Where an address leads. */
export interface Inner {
  url: string;
  /**
   * - `copy`: the page shows the other one;
   * - `redirector`: it goes on to the other one, whatever that is;
   * - `log-in`: a log-in or a choice comes first. It leads back to its own platform.
   */
  by: 'copy' | 'redirector' | 'log-in';
}

/** The address inside an address, or `null` where there is none. Never throws. */
export function innerLink({ url, host }: Address): Inner | null {
  if (isCopyHost(host)) {
    const shown = shownAt(url.href);
    return shown === undefined ? null : { url: shown, by: 'copy' };
  }
  const redirected = redirectedTo(url, host);
  if (redirected) return { url: redirected, by: 'redirector' };
  const behind = behindLogIn(url, host);
  return behind ? { url: behind, by: 'log-in' } : null;
}

/** Parameters that hold another address. */
const PARAMETERS =
  'u url q to target z a redirectUrl uddg redirect redirect_url redirect_to redirect_after_login next next_url dest dest_url ' +
  'continue continueUrl sessionRedirect session_redirect return return_to returnTo returnto return_url returnUrl returnurl ru ' +
  'redirectPath og_redirect uri href link goto gourl referer referrer from nexturl redir st.link st.redirect ued murl';

/** Domains of strangers that lead on, and how their paths begin. Those of platforms are found by {@link LEADS_ON}. */
const REDIRECTORS: Record<string, RegExp> = {
  't.umblr.com': /^redirect/,
  'l.wl.co': /^l/,
  'safelinks.protection.outlook.com': /^/,
  'urldefense.proofpoint.com': /^v\d\/url/,
  'urldefense.com': /^v\d\//,
  'linkprotect.cudasvc.com': /^url/,
  'slack-redir.net': /^link/,
  'exit.sc': /^/,
  'gate.sc': /^/,
  'href.li': /^/,
  'anonym.to': /^/,
  'anon.to': /^/,
  'dereferer.me': /^/,
  'nullrefer.com': /^/,
  'deref-mail.com': /^/,
  'link.juejin.cn': /^/,
  'douban.com': /^link2/,
  'go.redirectingat.com': /^/,
  'redirect.viglink.com': /^/,
  'skimresources.com': /^/,
  'awin1.com': /^cread\.php/,
  'click.linksynergy.com': /^/,
  'iframely.net': /^/,
  'translate.googleusercontent.com': /^translate_c/,
  'getpocket.com': /^redirect/,
  'instapaper.com': /^text/,
  'skyview.social': /^/,
  'accounts.google.com': /^/,
  'accounts.youtube.com': /^/,
  'consent.google.com': /^/,
  'consent.youtube.com': /^/,
};

/** What the hosts and paths of platforms that lead on have in common. */
const LEADS_ON = {
  host: /^(?:l|lm|out|links?|away|redir(?:ect)?|click|go|href|exit|translate)$/,
  path: /^(?:l|l\.php|url|links?|link2|redir|redirect(?:or)?(?:\.php)?|jsredir|away(?:\.php)?|linkfilter|offsite|go|warn|outgoing|out|jump\.php|exit|leaving|external|sinaurl|safe-mode|global-identity(?:-\d)?|attribution_link|a|translate)$/,
};

/** Pages that share or embed an address: nobody is opened by them. */
const SHARES =
  /^(?:share.*|sharer(?:\.php)?|sharing|intent|submit|create|compose|dialog|oauth2?|oidc|oembed|widgets?|media|imgres|msg|lineit|search)$/;

/** Path, in small letters, by segments. */
const wordsOf = ({ pathname }: URL) => segments(pathname).map((part) => decode(part).toLowerCase());

function redirectedTo(url: URL, host: string): string | undefined {
  const words = wordsOf(url);
  const path = words.join('/');
  const domain = host.split('.').map((_, nth, labels) => labels.slice(nth).join('.'));
  const listed = domain.some((name) => REDIRECTORS[name]?.test(path));
  if (!listed) {
    if (!findHost(TABLE, host) || words.some((word) => SHARES.test(word))) return undefined;
    const own = inPath(url, host);
    if (own) return own;
    const leads =
      LEADS_ON.host.test(host.slice(0, host.indexOf('.'))) || words.some((word) => LEADS_ON.path.test(word));
    if (!leads && !isEmbed(words)) return undefined;
  }
  return inSearch(url) ?? (listed ? defended(url) : undefined);
}

/** A box of one page on another site, such as Facebook's `plugins/page.php`. */
const isEmbed = ([first, second = '']: string[]) => first === 'plugins' && second.endsWith('.php');

/** Search engines that write the address into the path. */
function inPath({ pathname }: URL, host: string): string | undefined {
  const found =
    /\/RU=([^/]+)/.exec(pathname)?.[1] ??
    (/(?:^|\.)(?:google|bing)\./.test(host) ? /^\/amp\/(?:s\/)?(.+)/.exec(pathname)?.[1] : undefined);
  return found && asAddress(found);
}

/** The address in a parameter, or in place of all of them. */
function inSearch({ search, searchParams }: URL): string | undefined {
  for (const name of PARAMETERS.split(' ')) {
    const value = searchParams.get(name);
    const found = value && (asAddress(value) ?? asAddress(fromBase64(value.replace(/^a1/, ''))));
    if (found) return found;
  }
  return /^\?https?(?::|%3a)/i.test(search) ? asAddress(search.slice(1)) : undefined;
}

/** Proofpoint's two ways to write an address. */
function defended({ pathname, search, searchParams }: URL): string | undefined {
  const third = /^\/v3\/__(.+?)__/.exec(pathname + search)?.[1];
  if (third) return asAddress(third);
  const second = searchParams
    .get('u')
    ?.replaceAll('_', '/')
    .replace(/-(?=[\dA-F]{2})/g, '%');
  return second && asAddress(second);
}

/** The address a page of a platform leads back to, if it is of the same platform and names somebody. */
function behindLogIn(url: URL, host: string): string | undefined {
  const { platform, account, kind } = recognise(url.href);
  if (platform === null || account !== null || kind !== 'other') return undefined;
  if (wordsOf(url).some((word) => SHARES.test(word))) return undefined;
  const family = [platform, ...(PLATFORMS[platform]?.sameAccount ?? [])];
  const base = `${url.protocol}//${host}/`;
  for (const name of PARAMETERS.split(' ')) {
    const value = url.searchParams.get(name);
    if (!value) continue;
    // VK writes the path in base64, with or without its slash.
    const written = name === 'to' ? fromBase64(value) : '';
    const ways = [asAddress(value, base), asAddress(`/${written.replace(/^\//, '')}`, base)];
    const found = ways.find((way) => {
      const behind = way === undefined ? undefined : recognise(way);
      return behind?.account && family.includes(behind.platform ?? '');
    });
    if (found) return found;
  }
  return undefined;
}

/** How often a value may be encoded. */
const MOST_TIMES = 3;

/**
 * The address a value holds: whole, without a scheme, or (where there is a `base`) as a path of the same host; encoded once
 * more or not.
 */
function asAddress(value: string, base?: string): string | undefined {
  let text = value.trim();
  for (let times = 0; times <= MOST_TIMES; times++) {
    if (/^https?:\/*[^/]/i.test(text)) return text.replace(/^(https?):\/*/i, '$1://');
    if (base && /^\/(?![/\\])/.test(text)) return base + text.slice(1);
    if (/^\/\//.test(text)) return `https:${text}`;
    if (/^[\w-]+(?:\.[\w-]+)+(?:[/?#]|$)/.test(text) && isPlaced(text)) return `https://${text}`;
    const decoded = decode(text);
    if (decoded === text) return undefined;
    text = decoded;
  }
  return undefined;
}

/** Whether a text without a scheme begins with the host of a platform. */
function isPlaced(text: string): boolean {
  const address = parse(`https://${text}`);
  return address !== null && findHost(TABLE, address.host) !== undefined;
}

/** The text of base64, in its spelling for addresses too; empty where it is none. */
function fromBase64(value: string): string {
  if (value.length < 4 || !/^[\w+/-]+={0,2}$/.test(value)) return '';
  try {
    const text = atob(value.replace(/-+$/, '').replaceAll('-', '+').replaceAll('_', '/'));
    return /^[\x20-\x7e]+$/.test(text) ? text : '';
  } catch {
    return '';
  }
}
