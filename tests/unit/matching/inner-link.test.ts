import { describe, expect, it } from 'vitest';
import { pageAt, recognise } from '@/lib/matching';
import { copyPatterns, copyPatternsOf } from '@/lib/matching/copies';
import { type Problem, readLink } from '@/lib/matching/read-link';

const INSIDE = encodeURIComponent('https://www.instagram.com/marla.quint/');

/** What leads to somebody, and the person inside. */
type Leads = [url: string, platform: string, account: string];

const marla = (url: string): Leads => [url, 'instagram', 'marla.quint'];

const LOG_INS: Leads[] = [
  marla('https://www.instagram.com/accounts/login/?next=%2Fmarla.quint%2F&source=desktop_nav'),
  marla('https://www.instagram.com/?next=%2Fmarla.quint%2F'),
  marla('https://www.instagram.com/challenge/?next=/stories/marla.quint/37/'),
  marla('https://www.instagram.com/accounts/login/?next=%252Fmarla.quint%252F'),
  ['https://www.facebook.com/login/?next=https%3A%2F%2Fm.facebook.com%2Fmarla', 'facebook', 'marla'],
  ['https://x.com/i/flow/login?redirect_after_login=%2Fmarla', 'x', 'marla'],
  [
    'https://www.linkedin.com/authwall?trk=x&sessionRedirect=https%3A%2F%2Fde%2Elinkedin%2Ecom%2Fin%2Fmarla',
    'linkedin',
    'marla',
  ],
  ['https://www.linkedin.com/uas/login?session_redirect=%2Fin%2Fmarla%2F', 'linkedin', 'marla'],
  ['https://www.tiktok.com/login?redirect_url=%2F%40marla', 'tiktok', 'marla'],
  ['https://consent.youtube.com/m?continue=https%3A%2F%2Fwww.youtube.com%2F%40marla', 'youtube', 'marla'],
  [
    'https://accounts.google.com/ServiceLogin?continue=https%3A%2F%2Fwww.youtube.com%2F%40marla',
    'youtube',
    'marla',
  ],
  ['https://www.reddit.com/login/?dest=https%3A%2F%2Fwww.reddit.com%2Fuser%2Fmarla', 'reddit', 'marla'],
  ['https://github.com/login?return_to=%2Fmarla', 'github', 'marla'],
  ['https://vk.com/login?to=L2lkMTIz', 'vk', 'id:123'],
  ['https://vk.com/login?to=aWQxMjM-', 'vk', 'id:123'],
  ['https://www.patreon.com/login?ru=%2Fmarla', 'patreon', 'marla'],
];

const REDIRECTORS: Leads[] = [
  `https://l.instagram.com/?u=${INSIDE}&e=AT0`,
  `https://lm.facebook.com/l.php?u=${INSIDE}&h=AT0`,
  `https://www.facebook.com/flx/warn/?u=${INSIDE}`,
  `https://l.threads.com/?u=${INSIDE}`,
  `https://l.wl.co/l?u=${INSIDE}`,
  `https://www.linkedin.com/safety/go?url=${INSIDE}&trk=x`,
  `https://www.linkedin.com/redir/redirect?url=https%3A%2F%2Fwww%2Einstagram%2Ecom%2Fmarla%2Equint`,
  `https://www.google.com/url?q=https://www.instagram.com/marla.quint/&sa=D`,
  `https://www.google.de/url?sa=t&url=${INSIDE}`,
  `https://www.google.com/amp/s/www.instagram.com/marla.quint/`,
  `https://translate.google.com/translate?sl=auto&tl=en&u=${INSIDE}`,
  `https://translate.yandex.com/translate?lang=en-ru&url=${INSIDE}`,
  `https://www.youtube.com/redirect?event=x&q=${INSIDE}`,
  `https://t.umblr.com/redirect?z=${INSIDE}&t=x`,
  `https://href.li/?https://www.instagram.com/marla.quint/`,
  `https://medium.com/m/global-identity-2?redirectUrl=${INSIDE}`,
  `https://vk.com/away.php?to=${INSIDE}`,
  `https://steamcommunity.com/linkfilter/?u=${INSIDE}`,
  `https://out.reddit.com/t3_1?url=${INSIDE}&token=x`,
  `https://www.pinterest.com/offsite/?token=1&url=${INSIDE}`,
  `https://duckduckgo.com/l/?uddg=${INSIDE}`,
  `https://www.bing.com/ck/a?!&&p=1&u=a1aHR0cHM6Ly93d3cuaW5zdGFncmFtLmNvbS9tYXJsYS5xdWludC8&ntb=1`,
  `https://r.search.yahoo.com/_ylt=A/RV=2/RU=${INSIDE}/RK=2/RS=x`,
  `https://www.deviantart.com/users/outgoing?https://www.instagram.com/marla.quint/`,
  `https://www.tiktok.com/link/v2?aid=1988&target=${INSIDE}`,
  `https://link.zhihu.com/?target=https%3A//www.instagram.com/marla.quint`,
  `https://eur01.safelinks.protection.outlook.com/?url=${INSIDE}&data=05`,
  `https://urldefense.com/v3/__https://www.instagram.com/marla.quint/__;!!abc`,
  `https://urldefense.proofpoint.com/v2/url?u=https-3A__www.instagram.com_marla.quint_&d=x`,
  `https://l.instagram.com/?u=www.instagram.com%2Fmarla.quint`,
  `https://www.facebook.com/plugins/page.php?href=${INSIDE}&tabs=timeline`,
  `https://l.facebook.com/l.php?u=${encodeURIComponent(`https://l.instagram.com/?u=${INSIDE}`)}`,
].map(marla);

const COPIES: Leads[] = [
  ...[
    'https://web.archive.org/web/20240102030405/https://www.instagram.com/marla.quint/',
    'https://web.archive.org/web/20240102030405if_/http://instagram.com/marla.quint',
    'https://web.archive.org/web/2024/instagram.com/marla.quint',
    'https://web.archive.org/web/2024/https:/www.instagram.com/marla.quint/',
    `https://archive.ph/${INSIDE}`,
    'https://archive.ph/newest/https://www.instagram.com/marla.quint/',
    'https://archive.is/2024.01.02-030405/https://www.instagram.com/marla.quint/',
    'https://archive.today/o/aBc12/https://www.instagram.com/marla.quint/',
    'https://www-instagram-com.translate.goog/marla.quint/?_x_tr_sl=auto&_x_tr_tl=en',
    'https://translated.turbopages.org/proxy_u/en-ru.ru.0cf/https/www.instagram.com/marla.quint/',
    'https://webcache.googleusercontent.com/search?q=cache:q7RkYvT3mLx:https://www.instagram.com/marla.quint/',
    'https://r.jina.ai/https://www.instagram.com/marla.quint/',
    `https://12ft.io/proxy?q=${INSIDE}`,
    'https://www.picuki.com/profile/marla.quint',
    'https://dumpor.com/v/marla.quint',
    'https://www.kkinstagram.com/marla.quint/reel/C8aZb3_tQpR/',
    'https://web.archive.org/web/2023/https://www.picuki.com/profile/marla.quint',
  ].map(marla),
  // Names that would look like punycode get a prefix.
  ['https://1-ma--rla-tumblr-com.translate.goog/?_x_tr_enc=1', 'tumblr', 'ma-rla'],
  ['https://marla--q-tumblr-com.translate.goog/?_x_tr_sl=auto', 'tumblr', 'marla-q'],
  ['https://marla-tumblr-com.cdn.ampproject.org/c/s/marla.tumblr.com/post/7/a/amp', 'tumblr', 'marla'],
  ['https://web.archive.org/web/2024/https://www.facebook.com/profile.php?id=12', 'facebook', 'id:12'],
  ['https://nitter.poast.org/marla/with_replies', 'x', 'marla'],
  ['https://mobile.twstalker.com/marla', 'x', 'marla'],
  ['https://www.vxtiktok.com/@marla/video/75', 'tiktok', 'marla'],
  ['https://urlebird.com/user/marla/', 'tiktok', 'marla'],
  ['https://yewtu.be/@marla', 'youtube', 'marla'],
  ['https://redlib.catsarch.com/user/marla', 'reddit', 'marla'],
  ['https://scribe.rip/@marla/my-year-0a1b2c3d4e5f', 'medium', 'marla'],
  ['https://freedium.cfd/https://medium.com/@marla/my-year-0a1b2c3d4e5f', 'medium', 'marla'],
  ['https://fxbsky.app/profile/marla.bsky.social/post/3l', 'bluesky', 'marla.bsky.social'],
  ['https://elk.zone/mastodon.social/@marla', 'mastodon', 'marla@mastodon.social'],
  ['https://elk.zone/tiny.example/@marla', 'mastodon', 'marla@tiny.example'],
];

const APP_LINKS: Leads[] = [
  ...[
    'instagram://user?username=marla.quint',
    'INSTAGRAM://user?username=Marla.Quint',
    'intent://www.instagram.com/marla.quint/#Intent;package=com.instagram.android;scheme=https;end',
    'intent://user?username=marla.quint#Intent;package=com.instagram.android;scheme=instagram;end',
    `intent://media?id=1#Intent;scheme=instagram;S.browser_fallback_url=${INSIDE};end`,
    'android-app://com.instagram.android/https/instagram.com/marla.quint',
    'ios-app://389801252/instagram/user?username=marla.quint',
    'googlechromes://www.instagram.com/marla.quint/',
    'microsoft-edge:https://www.instagram.com/marla.quint/',
    `firefox://open-url?url=${INSIDE}`,
  ].map(marla),
  ['tg://resolve?domain=marla_q', 'telegram', 'marla_q'],
  ['tg:resolve?domain=marla_q&start=1', 'telegram', 'marla_q'],
  ['fb://profile/1000', 'facebook', 'id:1000'],
  ['fb://facewebmodal/f?href=https://www.facebook.com/marla', 'facebook', 'marla'],
  ['twitter://user?screen_name=marla', 'x', 'marla'],
  ['snapchat://add/marla', 'snapchat', 'marla'],
  ['vnd.youtube://www.youtube.com/@marla', 'youtube', 'marla'],
  ['vnd.youtube://channel/UCq7LmXw2Rk9VbTz4NcYp1Ef', 'youtube', 'id:UCq7LmXw2Rk9VbTz4NcYp1Ef'],
  ['spotify:user:marla', 'spotify', 'marla'],
  ['spotify://user/marla', 'spotify', 'marla'],
  ['discord://-/users/800072893003673892', 'discord', 'id:800072893003673892'],
  ['at://marla.bsky.social/app.bsky.feed.post/3l', 'bluesky', 'marla.bsky.social'],
  ['acct:marla@mastodon.social', 'mastodon', 'marla@mastodon.social'],
];

describe.each([
  ['a log-in page', LOG_INS],
  ['a redirector or a warning page', REDIRECTORS],
  ['a copy', COPIES],
  ['the link of an app', APP_LINKS],
])('%s, pasted, is the person inside', (_, cases) => {
  it.each(cases)('%s', (text, platform, account) => {
    expect(readLink(text)).toMatchObject({ ok: true, platform, account, leads: true });
  });
});

describe('opened', () => {
  it.each(COPIES)('a copy shows the person: %s', (url, platform, account) => {
    expect(pageAt(url)).toMatchObject({ platform, account, keys: [`${platform}:${account}`] });
  });

  it.each([...LOG_INS, ...REDIRECTORS])(
    'a log-in page or a redirector is nobody’s: %s',
    (url, _, account) => {
      expect(pageAt(url).account).not.toBe(account);
    },
  );

  it.each([
    'https://web.archive.org/web/2024*/https://www.instagram.com/marla.quint/*',
    'https://web.archive.org/web/*/https://www.instagram.com/marla.quint/',
    'https://web.archive.org/web/2024/https://evil.example/instagram.com/marla.quint/',
    'https://archive.ph/aBcDe',
    'https://archive.ph/',
    'https://nitter.poast.org/about',
    'https://yewtu.be/preferences',
    'https://web.archive.org.evil.example/web/2024/https://www.instagram.com/marla.quint/',
    'https://www-instagram-com.translate.goog.evil.example/marla.quint/',
    `https://web.archive.org/${'web/2/https://web.archive.org/'.repeat(40)}web/2/https://www.instagram.com/marla/`,
  ])('is not named by %s', (url) => {
    expect(pageAt(url)).toMatchObject({ platform: 'web', account: null });
  });

  it('a copy of a page of nobody’s, or of a page no platform claims, is that page', () => {
    const explore = 'https://www.instagram.com/explore/';
    // A copy is of the page, and not on its site.
    expect(pageAt(`https://web.archive.org/web/2024/${explore}`)).toEqual({
      ...pageAt(explore),
      site: undefined,
    });
    const blog = 'https://blog.example/marla';
    expect(pageAt(`https://archive.ph/newest/${blog}`)).toEqual(pageAt(blog));
  });

  it('all copies of a site are never one page: no key of a copy names its host', () => {
    for (const [url] of COPIES)
      for (const key of pageAt(url).keys) expect(key).not.toContain(new URL(url).hostname);
  });

  it('`recognise` says what the address itself does, which is nobody', () => {
    expect(recognise('https://web.archive.org/web/2024/https://www.instagram.com/marla.quint/')).toEqual({
      platform: null,
      account: null,
      kind: 'other',
    });
  });
});

describe('what leads to nobody, and why', () => {
  it.each<[string, Problem]>([
    ['https://lnkd.in/gaq7RkYv', 'short-link'],
    ['https://t.co/q7RkYvT3mL', 'short-link'],
    ['https://vm.tiktok.com/ZMabcdefg/', 'short-link'],
    ['https://www.tiktok.com/t/ZMabcdefg/', 'short-link'],
    ['https://www.instagram.com/share/BAbc123?igsh=1', 'short-link'],
    ['https://m.facebook.com/share/1AbCdEfGhI/', 'short-link'],
    ['https://fb.me/marla', 'short-link'],
    ['https://strava.app.link/g5q7RkYvTb', 'short-link'],
    ['https://wa.me/message/414DM6RF1L17V8', 'short-link'],
    ['https://api.whatsapp.com/message/HR2QKTHTWE4NY7?autoload=1', 'short-link'],
    ['https://www.snapchat.com/t/k4q7RkYv', 'short-link'],
    ['https://s.team/p/cvq-dgbk/MRHJWXSB', 'short-link'],
    ['https://bit.ly/3q7RkYv', 'short-link'],
    ['bit.ly/3q7RkYv', 'short-link'],
    ['https://www.google.com/url?q=https://t.co/q7RkYvT3mL', 'short-link'],
    ['https://web.archive.org/web/2024/https://lnkd.in/gaq7RkYv', 'short-link'],
    ['instagram://media?id=1', 'app-link'],
    ['instagram://camera', 'app-link'],
    ['intent:#Intent;scheme=instagram;end', 'app-link'],
    ['twitter://user?screen_name=', 'app-link'],
    ['snssdk1233://user/profile/6808000507902331909', 'app-link'],
    ['whatsapp://send?phone=447700900456', 'message'],
    ['https://archive.ph/aBcDe', 'copy'],
    ['https://web.archive.org/', 'copy'],
    ['https://web.archive.org/web/*/https://www.instagram.com/marla.quint/*', 'copy'],
    ['https://nitter.poast.org/', 'copy'],
    ['https://web.archive.org/web/2024/https://www.instagram.com/explore/', 'platform-page'],
    ['https://www.facebook.com/sharer/sharer.php?u=https%3A%2F%2Fwww.facebook.com%2Fmarla', 'platform-page'],
    ['https://x.com/intent/post?url=https%3A%2F%2Fx.com%2Fmarla', 'platform-page'],
    ['https://t.me/share/url?url=https%3A%2F%2Ft.me%2Fmarla_q', 'platform-page'],
    ['https://www.instagram.com/accounts/login/?next=%2F', 'own-settings'],
    [
      `https://www.instagram.com/accounts/login/?next=${encodeURIComponent('https://x.com/marla')}`,
      'own-settings',
    ],
    ['https://l.instagram.com/?u=https%3A%2F%2Fwww.instagram.com%40evil.example%2Fmarla', 'password'],
    ['https://l.instagram.com/?u=https%3A%2F%2Finstagram.com.evil.example%2Fmarla', 'look-alike'],
    ['https://web.archive.org/web/2024/https://lnstagram.com/marla', 'look-alike'],
    ['https://lnstagram-com.translate.goog/marla', 'look-alike'],
    ['https://www.google.com/url?q=https://www.samaritans.org/', 'help-line'],
    ['https://www.google.com/url?q=javascript:alert(1)', 'platform-page'],
    [`https://www.facebook.com/login/?next=${encodeURIComponent('/\\evil.example/marla')}`, 'platform-page'],
  ])('%s: %s', (text, problem) => {
    expect(readLink(text)).toEqual({ ok: false, problem });
  });

  it.each([
    `https://evil.example/?next=${INSIDE}`,
    `https://evil.example/login?next=${INSIDE}`,
    `https://evil.example/l.php?u=${INSIDE}`,
    'https://evil.example/web/2024/https://www.instagram.com/marla.quint/',
  ])('a site that is not listed is no wrapper: %s', (url) => {
    expect(readLink(url)).toMatchObject({ ok: true, platform: 'web' });
    expect(readLink(url)).not.toHaveProperty('leads');
  });

  it('a page that names somebody is not looked into', () => {
    const read = readLink('https://www.instagram.com/marla.quint/?next=%2Fdex%2F');
    expect(read).toMatchObject({ ok: true, account: 'marla.quint' });
    expect(read).not.toHaveProperty('leads');
  });

  it('a page no platform claims is what is added when it is the one inside', () => {
    expect(readLink('https://www.google.com/url?q=https://blog.example/marla')).toMatchObject({
      ok: true,
      platform: 'web',
      account: 'blog.example/marla',
      leads: true,
    });
  });
});

describe('the hosts of copies', () => {
  it('are match patterns, each once', () => {
    const patterns = copyPatterns();
    expect(new Set(patterns).size).toBe(patterns.length);
    for (const pattern of patterns) expect(pattern).toMatch(/^https:\/\/\*\.[a-z0-9-]+(\.[a-z0-9-]+)+\/\*$/);
  });

  it('belong to no platform, or the platform would be asked first', () => {
    for (const pattern of copyPatterns()) {
      const host = pattern.slice('https://*.'.length, -'/*'.length);
      expect(recognise(`https://${host}/`).platform, host).toBeNull();
    }
  });

  it('of a platform are those of every page and those of its own viewers', () => {
    const instagram = copyPatternsOf('instagram');
    expect(instagram).toContain('https://*.web.archive.org/*');
    expect(instagram).toContain('https://*.picuki.com/*');
    expect(instagram).not.toContain('https://*.nitter.poast.org/*');
    expect(instagram).not.toContain('https://*.webcache.googleusercontent.com/*');
    expect(copyPatternsOf('x')).toContain('https://*.nitter.poast.org/*');
  });
});
