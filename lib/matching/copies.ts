import { decode, parse, segments } from './address';
import type { Rules } from './platform';

/*
 * Sites that show pages of others: archives, translators, caches, readers, and viewers of one platform. The person on screen
 * is the one of the page that is shown. What is known here is built into the script with all platforms alone.
 *
 * Hosts and forms: public code and issue threads of 2023 to 2026; the servers of front ends: LibRedirect's list of 2026; the
 * host names of translate.goog: Google Search Central, "Translated results", read in November 2026. No live page was opened.
 */

/** A page that shows another one, and how its address holds that one's. */
interface CopySite {
  /** Its domains; those below them count too. */
  hosts: string;
  /** The platform it shows, where it shows no other. */
  only?: string;
  /** Nothing is shown there any more: links of it are read, and it is not asked for. */
  gone?: true;
  /** The address that is shown, perhaps without its scheme; nothing where the page shows none. */
  inner: (url: URL, host: string) => string | null | undefined;
}

/** Everything after the host. */
const tail = ({ pathname, search, hash }: URL): string => pathname + search + hash;

/** After a word or a date, or at once: the whole address, with a scheme or without. */
const IN_PATH =
  /^\/+(?:(?:web|wayback|memento|all|newest|oldest|o\/\w+|\d[\d.:-]*(?:[a-z]{2}_)?)\/+)*(https?(?::|%3a).+|[\w-]+(?:\.[\w-]+)+\.?(?::\d+)?\/.*)$/is;

const inPath = (url: URL) => IN_PATH.exec(tail(url))?.[1];

const inParameter =
  (...names: string[]) =>
  ({ searchParams }: URL) =>
    names.map((name) => searchParams.get(name)).find((value) => value);

/** `www-instagram-com.translate.goog`: a dot is a hyphen, a hyphen two. */
function inHost({ pathname, search, hash, searchParams }: URL, host: string): string {
  const codes = searchParams.get('_x_tr_enc')?.split(',') ?? [];
  let name = (searchParams.get('_x_tr_hp') ?? '') + host.slice(0, host.indexOf('.'));
  if (codes.includes('1')) name = name.replace(/^1-/, '');
  const international = codes.includes('0') && name.startsWith('0-');
  if (international) name = name.slice(2);
  name = name.replace(/\b-\b/g, '.').replaceAll('--', '-');
  const query = search
    .slice(1)
    .split('&')
    .filter((part) => !part.startsWith('_x_tr_'));
  return `${international ? 'xn--' : ''}${name}${pathname}?${query.join('&')}${hash}`;
}

/** Paths that begin with a name. The words are pages of the viewers' own. */
const NAMES =
  /^\/(?!(?:about|api|css|dmca|donate|enc|faq|fonts|gif|hashtag|hot|info|js|licenses|lp|pic|popular|preferences|proxy|rss|search|settings|tags?|top|trend(?:s|ing)?|video|[a-z]{2})(?:\/|$))./i;
const AT_NAMES = /^\/(?:@|%40)/;

/** The paths of the site that is shown, as far as they are these. */
const samePaths =
  (site: string, paths: RegExp) =>
  (url: URL): string | null =>
    paths.test(url.pathname) ? site + tail(url) : null;

/** A name below one of these paths, which the site that is shown has after `start`. */
const below =
  (start: string, ...paths: string[]) =>
  ({ pathname }: URL): string | null => {
    const [path = '', name] = segments(pathname);
    return name !== undefined && paths.includes(path) ? start + name : null;
  };

const SITES: readonly CopySite[] = [
  {
    hosts:
      'web.archive.org wayback.archive.org archive.ph archive.today archive.is archive.li archive.vn archive.fo archive.md ' +
      'arquivo.pt megalodon.jp wayback.archive-it.org timetravel.mementoweb.org r.jina.ai freedium.cfd ' +
      'freedium-mirror.cfd 12ft.io 1ft.io removepaywall.com txtify.it smry.ai',
    inner: (url) => inPath(url) ?? inParameter('q', 'url')(url),
  },
  { hosts: 'translate.goog', inner: inHost },
  {
    hosts: 'papago.naver.net printfriendly.com',
    inner: inParameter('url'),
  },
  {
    hosts: 'translatetheweb.com microsofttranslator.com',
    inner: inParameter('a'),
  },
  {
    hosts: 'translated.turbopages.org',
    inner: ({ pathname, search }) => /^\/proxy_u\/[^/]+\/https?\/(.+)/.exec(pathname + search)?.[1],
  },
  {
    hosts: 'cdn.ampproject.org',
    inner: (url) => /^\/[cv]\/(?:s\/)?(.+)/.exec(tail(url))?.[1],
  },
  {
    hosts: 'webcache.googleusercontent.com',
    gone: true,
    inner: ({ searchParams }) => /^cache:(?:[\w-]{6,16}:)?(\S+)/.exec(searchParams.get('q') ?? '')?.[1],
  },
  {
    only: 'x',
    hosts:
      'nitter.poast.org nitter.privacyredirect.com nitter.space nitter.tiekoetter.com nitter.catsarch.com nitter.kareem.one ' +
      'nitter.privacydev.net nitter.pp.ua nuku.trabun.org lightbrd.com sotwe.com twstalker.com twittpr.com girlcockx.com ' +
      'cunnyx.com',
    inner: samePaths('x.com', NAMES),
  },
  {
    only: 'instagram',
    hosts:
      'kkinstagram.com ddinstagram.com eeinstagram.com uuinstagram.com vxinstagram.com instagramez.com kittygr.am ' +
      'kittygram.irelephant.net imgsed.com',
    inner: samePaths('www.instagram.com', NAMES),
  },
  {
    only: 'instagram',
    hosts:
      'picuki.com dumpor.com dumpoir.com greatfon.com pixwox.com picnob.com pixnoy.com piokok.com gramhir.com ig.opnxng.com ' +
      'proxigram.lunar.icu proxigram.privacyredirect.com',
    inner: below('www.instagram.com/', 'profile', 'v', 'u'),
  },
  {
    only: 'tiktok',
    hosts:
      'vxtiktok.com tnktok.com tfxktok.com tiktxk.com kktiktok.com offtiktok.com proxitok.pabloferreiro.es ' +
      'proxitok.pussthecat.org proxitok.lunar.icu proxitok.r4fo.com tok.artemislena.eu tok.adminforge.de tt.opnxng.com',
    inner: samePaths('www.tiktok.com', AT_NAMES),
  },
  { only: 'tiktok', hosts: 'urlebird.com', inner: below('www.tiktok.com/@', 'user') },
  {
    only: 'youtube',
    hosts:
      'yewtu.be inv.nadeko.net invidious.nerdvpn.de invidious.privacyredirect.com invidious.f5.si iv.melmac.space ' +
      'iv.ggtyler.dev inv.tux.pizza yt.artemislena.eu piped.video piped.kavin.rocks piped.private.coffee ' +
      'piped.adminforge.de tube.cadence.moe poketube.fun',
    inner: samePaths('www.youtube.com', /^\/(?:(?:@|%40)|(?:c|channel|user|playlist)(?:\/|$))/),
  },
  {
    only: 'reddit',
    hosts:
      'redlib.catsarch.com redlib.perennialte.ch redlib.r4fo.com redlib.privacyredirect.com redlib.nadeko.net ' +
      'redlib.privadency.com redlib.tux.pizza redlib.ducks.party red.artemislena.eu safereddit.com l.opnxng.com ' +
      'rl.bloat.cat libreddit.privacydev.net reddit.nerdvpn.de reddit.adminforge.de teddit.net rxddit.com vxreddit.com',
    inner: samePaths('www.reddit.com', /^\/(?:r|u|user)\//),
  },
  {
    only: 'medium',
    hosts:
      'scribe.rip scribe.nixnet.services scribe.citizen4.eu scribe.r4fo.com scribe.privacyredirect.com m.opnxng.com ' +
      'libmedium.batsense.net medium.hostux.net',
    inner: samePaths('medium.com', AT_NAMES),
  },
  {
    only: 'tumblr',
    hosts:
      'priviblur.pussthecat.org priviblur.thebunny.zone pb.bloat.cat tb.opnxng.com tumblr.nerdvpn.de tpmblr.com',
    inner: samePaths('www.tumblr.com', NAMES),
  },
  {
    only: 'bluesky',
    hosts: 'fxbsky.app vxbsky.app bskx.app bskyx.app bsyy.app bskye.app deer.social',
    inner: samePaths('bsky.app', /^\/profile\//),
  },
  {
    only: 'threads',
    hosts: 'fixthreads.net vxthreads.net fixthreads.seria.moe',
    inner: samePaths('www.threads.com', AT_NAMES),
  },
  {
    only: 'twitch',
    hosts: 'safetwitch.drgns.space safetwitch.privacyredirect.com safetwitch.adminforge.de ttv.vern.cc',
    inner: samePaths('www.twitch.tv', NAMES),
  },
  {
    only: 'soundcloud',
    hosts: 'sc1.maid.zone sc.maid.zone sc.bloat.cat sc.opnxng.com',
    inner: samePaths('soundcloud.com', /^\/(?!_)/),
  },
  {
    only: 'quora',
    hosts: 'quetre.iket.me quetre.pussthecat.org quetre.privacyredirect.com quora.nerdvpn.de q.opnxng.com',
    inner: samePaths('www.quora.com', /^\/profile\//),
  },
  {
    only: 'pixiv',
    hosts: 'phixiv.net pixivfe.drgns.space pixivfe.ducks.party pixiv.perennialte.ch',
    inner: samePaths('www.pixiv.net', /^\/(?:\w\w\/)?users\//),
  },
  {
    only: 'mastodon',
    hosts: 'elk.zone',
    // `/server/@name` and `/server/@name@other`.
    inner: ({ pathname }) => {
      const [, server, name, of = server] =
        /^\/([\w.-]+\.[\w-]+)\/@([\w.-]+)(?:@([\w.-]+))?(?:\/|$)/.exec(pathname) ?? [];
      return server && `${server}/@${name}@${of}`;
    },
  },
];

const BY_HOST: ReadonlyMap<string, CopySite> = new Map(
  SITES.flatMap((site) => site.hosts.split(' ').map((host) => [host, site] as const)),
);

/** The most labels a host of the list has. */
const MOST_LABELS = 4;

function siteOf(host: string): CopySite | undefined {
  let start = host.length;
  for (let labels = 0; labels < MOST_LABELS && start > 0; labels++) {
    start = host.lastIndexOf('.', start - 2) + 1;
    const site = BY_HOST.get(host.slice(start));
    if (site) return site;
  }
  return undefined;
}

/** Whether a host shows pages of others. */
export function isCopyHost(host: string): boolean {
  return siteOf(host) !== undefined;
}

/** The most copies that may lie in each other. */
const MOST_COPIES = 3;

/**
 * The address of the page a copy shows, or `undefined` for any other page and for a list of copies. Never throws; for any
 * text the work grows with its length alone.
 */
export function shownAt(text: string): string | undefined {
  let shown: string | undefined;
  let address = parse(text);
  for (let copies = 0; address && siteOf(address.host); copies++) {
    if (copies === MOST_COPIES) return undefined;
    const inner = siteOf(address.host)?.inner(address.url, address.host);
    shown = inner ? asAddress(inner) : undefined;
    address = shown === undefined ? null : parse(shown);
  }
  return address ? shown : undefined;
}

/** The address in a text that may be encoded, have no scheme, or one slash too few after it. */
function asAddress(text: string): string | undefined {
  // A list of all copies below an address.
  if (text.includes('*')) return undefined;
  const plain = /^https?%3a/i.test(text) ? decode(text) : text;
  return plain.replace(/^(?:(https?):\/*)?/i, (_, scheme = 'https') => `${scheme}://`);
}

/** The hosts to ask for so that the copies of a platform's pages are paused too, as match patterns. */
export function copyPatternsOf(platform: string): string[] {
  return patterns(SITES.filter(({ only }) => (only ?? platform) === platform));
}

/** The match patterns of all sites that show copies. */
export function copyPatterns(): string[] {
  return patterns(SITES);
}

const patterns = (sites: readonly CopySite[]) =>
  sites.flatMap(({ hosts, gone }) => (gone ? [] : hosts.split(' ').map((host) => `https://*.${host}/*`)));

/** What the guard reads of this file, in the shape of a platform's rules: it claims no path of any host. */
export const COPIES: Rules = { hosts: { '*': [] }, shows: shownAt };
