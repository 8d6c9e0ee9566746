import { segments } from './address';

/*
 * Addresses that name nobody until a browser has followed them. Seen in public code and in the platforms' own help, 2023 to
 * 2026; those that lead anywhere, such as bit.ly, are general knowledge.
 */

/** Hosts, with all below them, on which every path is a code. */
const HOSTS = new Set(
  (
    'vm.tiktok.com vt.tiktok.com lite.tiktok.com t.snapchat.com pin.it lnkd.in t.co fb.me fb.gg fb.watch spotify.link spoti.fi ' +
    'link.tospotify.com on.soundcloud.com xhslink.com xhslink.cn v.douyin.com b23.tv bili2233.cn v.kuaishou.com t.cn url.cn ' +
    'link.medium.com lin.ee link.chess.com go.bsky.app boxd.it flic.kr s.lemon8-app.com v.lemon8-app.com qr.ae vk.cc ok.me ' +
    'naver.me kko.to kko.kakao.com tmblr.co untp.beer posh.mk wa.link g.co youtube.app.goo.gl ' +
    'app.link onelink.me page.link app.goo.gl go.link smart.link sng.link adj.st ' +
    'bit.ly bitly.com j.mp tinyurl.com goo.gl ow.ly is.gd v.gd buff.ly rebrand.ly cutt.ly shorturl.at shorturl.asia t.ly rb.gy ' +
    'tiny.cc tiny.one x.gd wp.me dis.gd sptfy.com dwz.cn bit.do tg.pe dlvr.it trib.al s.id soo.gd clck.ru ya.cc bl.ink lnk.to qrco.de u.to surl.li urlz.fr tr.ee a.co amzn.to'
  ).split(' '),
);

/** Elsewhere: a domain, and how the paths begin that hold a code. */
const PATHS: Record<string, RegExp> = {
  'facebook.com': /^share\/.+/,
  'instagram.com': /^share\/.+/,
  'linkedin.com': /^slink$/,
  'tiktok.com': /^t\/.+/,
  'snapchat.com': /^t\/.+/,
  'wa.me': /^(?:message|qr)\/.+/,
  'whatsapp.com': /^message\/.+/,
  't.me': /^(?:m|contact)\/.+/,
  's.team': /^p\/.+/,
  'invite.duolingo.com': /^(?!profile-share\/).+/,
  'substack.com': /^redirect\/.+/,
  'onlyfans.com': /^action\/trial\/.+/,
  'baidu.com': /^(?:link|baidu\.php)$/,
  'reddit.com': /^r\/(?!u_)[^/]+\/s\/.+/,
};

/** Whether an address is a short one. Where it leads can't be told, so it can be held as nobody's and no page's. */
export function isShortLink({ pathname }: URL, host: string): boolean {
  const path = segments(pathname).join('/');
  const domains = host.split('.').map((_, nth, labels) => labels.slice(nth).join('.'));
  return domains.some(
    (domain) => (HOSTS.has(domain) && path !== '') || PATHS[domain]?.test(path.toLowerCase()),
  );
}
