import { decode } from './address';

/*
 * Links that open an app. Forms: the platforms' own documentation where there is one (Telegram, WhatsApp, Spotify, Chrome's
 * intents), else public code of 2022 to 2026. An id that no web address takes is left out.
 */

/** The schemes of an app, what follows them, and the web address of the same person. `*` is the same part in both. */
const LINES = [
  'instagram,instagram-stories user?username=* www.instagram.com/*/',
  'barcelona,threads user?username=* www.threads.com/@*',
  'fb,facebook,fbapi profile/* www.facebook.com/profile.php?id=*',
  'fb,facebook,fbapi profile?id=* www.facebook.com/profile.php?id=*',
  'fb,facebook,fbapi page/* www.facebook.com/profile.php?id=*',
  'fb,facebook,fbapi page?id=* www.facebook.com/profile.php?id=*',
  'fb-messenger,fb-messenger-public,messenger user/* www.facebook.com/profile.php?id=*',
  'fb-messenger,fb-messenger-public,messenger user-thread/* www.facebook.com/profile.php?id=*',
  'twitter,tweetie,x user?screen_name=* x.com/*',
  'twitter,tweetie,x user?id=* x.com/i/user/*',
  // The same scheme takes a number, which no web address does.
  'snssdk1233,musically,tiktok user/profile/@* www.tiktok.com/@*',
  'snssdk1233,musically,tiktok user/@* www.tiktok.com/@*',
  'snapchat add/* www.snapchat.com/add/*',
  'whatsapp,whatsapp-business,whatsapp-smb send?phone=* wa.me/*',
  'tg,telegram resolve?domain=* t.me/*',
  'tg,telegram resolve?phone=* t.me/+*',
  'vnd.youtube,vnd.youtube.launch,youtube channel/* www.youtube.com/channel/*',
  'vnd.youtube,vnd.youtube.launch,youtube user/* www.youtube.com/user/*',
  'vnd.youtube,vnd.youtube.launch,youtube @* www.youtube.com/@*',
  'linkedin in/* www.linkedin.com/in/*',
  'linkedin profile/* www.linkedin.com/in/*',
  'linkedin profile?id=* www.linkedin.com/in/*',
  'spotify user/* open.spotify.com/user/*',
  'spotify artist/* open.spotify.com/artist/*',
  'discord -/users/* discord.com/users/*',
  'discord users/* discord.com/users/*',
  'pinterest user/* www.pinterest.com/*/',
  'tumblr x-callback-url/blog?blogName=* www.tumblr.com/*',
  'reddit,redditapp user/* www.reddit.com/user/*',
  'reddit,redditapp u/* www.reddit.com/user/*',
  'twitch stream/* www.twitch.tv/*',
  'twitch channel/* www.twitch.tv/*',
  'twitch open?stream=* www.twitch.tv/*',
  'strava athletes/* www.strava.com/athletes/*',
  'venmo users/* account.venmo.com/u/*',
  'venmo paycharge?recipients=* account.venmo.com/u/*',
  'vk,vkontakte profile/* vk.com/id*',
  'sinaweibo,weibo userinfo?uid=* weibo.com/u/*',
  'xhsdiscover user/* www.xiaohongshu.com/user/profile/*',
  'bilibili space/* space.bilibili.com/*',
  'zhihu people/* www.zhihu.com/people/*',
  'line,lineapp ti/p/* line.me/ti/p/*',
  'steam url/SteamIDPage/* steamcommunity.com/profiles/*',
  'bluesky profile/* bsky.app/profile/*',
  'at * bsky.app/profile/*',
  'medium @* medium.com/@*',
].map((line) => {
  const [schemes = '', path = '', address = ''] = line.split(' ');
  return { schemes: schemes.split(','), path, address };
});

const APPS = new Set([
  ...LINES.flatMap(({ schemes }) => schemes),
  ...[
    'soundcloud',
    'cashme',
    'kakaotalk',
    'viber',
    'skype',
    'snssdk1128',
    'kik',
    'tinder',
    'bereal',
    'signal',
    'sgnl',
  ],
]);

/** Browsers that open the address after their own scheme. */
const BROWSERS =
  /^(?:googlechromes?|microsoft-edge(?:-https?)?|firefox(?:-focus)?|brave|opera-https?|touch-https?|x-safari-https?|samsunginternet|ddgquicklink)$/;

/** Parameters that hold a whole address. */
const WHOLE = ['href', 'url', 'link', 'u', 'browser_fallback_url'];

/**
 * The web address a link of an app stands for. `null` for an app's link that holds none, `undefined` for any other text.
 * What is answered is only as good as the text: whether it names anybody, {@link recognise} says.
 */
export function appLink(text: string): string | null | undefined {
  const [, scheme = '', written = ''] = /^([a-z][a-z\d+.-]*):\/*(.*)$/is.exec(text) ?? [];
  const name = scheme.toLowerCase();
  if (name === 'intent') return intent(written);
  if (name === 'android-app' || name === 'ios-app') {
    const [, inner = '', after = ''] = /^[^/]+\/([^/]+)\/?(.*)$/.exec(written) ?? [];
    return webOrApp(inner, after);
  }
  if (name === 'acct') {
    const [, user, server] = /^@?([\w.-]+)@([\w.-]+)$/.exec(written) ?? [];
    return user ? `https://${server}/@${user}@${server}` : null;
  }
  if (BROWSERS.test(name)) return wholeIn(written) ?? withHost(written);
  if (!APPS.has(name)) return undefined;
  return lineOf(name, written) ?? wholeIn(written) ?? withHost(written);
}

/** `intent://host/path#Intent;scheme=https;package=…;S.browser_fallback_url=…;end` */
function intent(written: string): string | null {
  const [before = '', after = ''] = written.split('#Intent;');
  const extra = (name: string) =>
    after
      .split(';')
      .find((part) => part.startsWith(`${name}=`))
      ?.slice(name.length + 1);
  const inner = webOrApp(extra('scheme') ?? 'https', before);
  const fallback = extra('S.browser_fallback_url');
  return inner ?? (fallback === undefined ? null : decode(fallback));
}

function webOrApp(scheme: string, remaining: string): string | null {
  if (/^https?:/i.test(remaining)) return remaining;
  if (/^https?$/i.test(scheme)) return withHost(remaining);
  return /^intent$/i.test(scheme) ? null : (appLink(`${scheme}://${remaining}`) ?? null);
}

/** The address by the first line of an app that fits. Spotify writes colons for slashes too. */
function lineOf(scheme: string, written: string): string | null {
  const [target = '', query = ''] = (written.split('#')[0] ?? '').split('?');
  const path = (scheme === 'spotify' ? target.replaceAll(':', '/') : target).replace(/\/+$/, '');
  for (const line of LINES) {
    const value = line.schemes.includes(scheme) && valueAt(line.path, path, query);
    if (value) return `https://${line.address.replace('*', () => encodeURIComponent(value))}`;
  }
  return null;
}

function valueAt(pattern: string, path: string, query: string): string | null {
  const [start = '', parameter] = pattern.split(/[?*]/);
  const begins = path.slice(0, start.length).toLowerCase() === start.toLowerCase();
  if (!begins) return null;
  if (!parameter) return decode(path.slice(start.length).split('/')[0] ?? '');
  return path.length === start.length ? new URLSearchParams(query).get(parameter.replace('=', '')) : null;
}

function wholeIn(written: string): string | null {
  const parameters = new URLSearchParams(written.slice(written.indexOf('?') + 1));
  return WHOLE.map((name) => parameters.get(name)).find((value) => value && /^https?:/i.test(value)) ?? null;
}

/** What follows, as an address of the web. */
function withHost(written: string): string | null {
  const address = written.replace(/^https?:?\/+/i, '');
  return /^[\w-]+(?:\.[\w-]+)+(?:[/?#]|$)/.test(address) ? `https://${address}` : null;
}
