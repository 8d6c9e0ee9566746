import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Kind, recognise } from '@/lib/matching';
import { RESERVED_EVERYWHERE } from '@/lib/matching/patterns';
import { PLATFORMS } from '@/lib/matching/platforms';

/*
 * The shapes of addresses that are easily read wrongly, each tried with many names and numbers instead of with the few of
 * the tables.
 */

/** An address in which `NAME`, `NUMBER` and `ID` stand for somebody, and its account with the same words. */
type Shape = [address: string, platform: string, account: string, kind: Kind];

/** Whether a platform keeps a word for its own pages. */
const isReserved = (word: string): boolean =>
  [
    RESERVED_EVERYWHERE,
    ...Object.values(PLATFORMS).flatMap(({ forms = {} }) =>
      Object.values(forms).map(({ reserved }) => reserved ?? ''),
    ),
  ].some((words) => words.split(' ').includes(word));

const letters = [...'abcdefghijklmnopqrstuvwxyz'];
const name = fc
  .string({ unit: fc.constantFrom(...letters), minLength: 6, maxLength: 12 })
  .filter((word) => !isReserved(word));
const number = fc.integer({ min: 100_000_000, max: 1_999_999_999 }).map(String);
const id = fc.string({ unit: fc.constantFrom(...letters, ...'ABCXYZ0189-_'), minLength: 22, maxLength: 22 });

/** Puts somebody into a shape. */
const fill = (text: string, who: { name: string; number: string; id: string }): string =>
  text.replaceAll('NAME', who.name).replaceAll('NUMBER', who.number).replaceAll('ID', who.id);

const somebody = fc.record({ name, number, id });

/** The same address, spelled in other ways. */
const respelled = (address: string): string[] => {
  const [path = '', query] = address.split(/\?(.*)/);
  const ask = query === undefined ? '' : `?${query}`;
  return [
    `https://${address}${query === undefined ? '?' : '&'}utm_source=x&fbclid=y&igsh=z`,
    `http://${address}`,
    `https://${path.replace(/\/?$/, '/')}${ask}`,
    `https://${path.replace('/', ':8443/').replaceAll('/', '//')}${ask}`,
    `HTTPS://${path.replace(/^[^/]+/, (host) => `${host.toUpperCase()}.`)}${ask}`,
    // The fragment is the path on these.
    ...(address.includes('#') ? [] : [`https://${address}#section`]),
  ];
};

function describeShapes(what: string, shapes: Shape[]): void {
  it.each(shapes)(`${what}: %s`, (address, platform, account, kind) => {
    fc.assert(
      fc.property(somebody, (who) => {
        const filled = fill(address, who);
        const expected = { platform, account: fill(account, who), kind };
        for (const url of [`https://${filled}`, ...respelled(filled)])
          expect(recognise(url), url).toEqual(expected);
        const [host = '', ...rest] = filled.split('/');
        const domain = host.split('.').slice(-2).join('.');
        for (const stranger of [`${host}.example`, `not${domain}`, `${host.replaceAll('.', '-')}.example`])
          expect(recognise(`https://${[stranger, ...rest].join('/')}`).platform, stranger).not.toBe(platform);
        expect(recognise(`https://${host}@stranger.example/${rest.join('/')}`).account).toBeNull();
        expect(recognise(`view-source:https://${filled}`).account).toBeNull();
      }),
      { numRuns: 30 },
    );
  });
}

describe('the name behind a routing word', () => {
  describeShapes('is whom it names', [
    ['www.facebook.com/p/Any-Words-NUMBER', 'facebook', 'id:NUMBER', 'profile'],
    ['www.facebook.com/p/%D0%98%D0%BC%D1%8F-12-NUMBER/photos', 'facebook', 'id:NUMBER', 'profile-tab'],
    ['www.facebook.com/p/Words-NUMBER?sk=about', 'facebook', 'id:NUMBER', 'profile-tab'],
    ['www.facebook.com/pg/NAME', 'facebook', 'NAME', 'profile'],
    ['www.facebook.com/pg/NAME/reviews', 'facebook', 'NAME', 'profile-tab'],
    ['www.facebook.com/pg/NAME/posts/NUMBER', 'facebook', 'NAME', 'post'],
    ['www.facebook.com/profile/NUMBER', 'facebook', 'id:NUMBER', 'profile'],
    ['www.facebook.com/profile/NUMBER/search?q=a', 'facebook', 'id:NUMBER', 'profile-tab'],
    ['www.youtube.com/profile?user=NAME', 'youtube', 'user:NAME', 'profile'],
    ['www.youtube.com/profile_videos?p=r&user=NAME', 'youtube', 'user:NAME', 'profile-tab'],
    ['www.youtube.com/subscription_center?add_user=NAME', 'youtube', 'user:NAME', 'profile'],
    ['www.linkedin.com/public-profile/in/NAME', 'linkedin', 'NAME', 'profile'],
    ['www.linkedin.com/profile/view?id=NUMBER&trk=x', 'linkedin', 'id:NUMBER', 'profile'],
    ['story.snapchat.com/u/NAME', 'snapchat', 'NAME', 'story'],
    ['imginn.com/tagged/NAME', 'instagram', 'NAME', 'profile-tab'],
    ['vk.com/clips/NAME', 'vk', 'NAME', 'profile-tab'],
    ['vk.com/video/@NAME', 'vk', 'NAME', 'profile-tab'],
    ['wa.me/c/15NUMBER', 'whatsapp', 'tel:+15NUMBER', 'profile-tab'],
  ]);

  it.each([
    ...[
      'p',
      'p/',
      'p/Any-Words',
      'p/Any-Words-',
      'pg',
      'pg/',
      'profile',
      'profile/',
      'profile.php?id=100001234567890/',
    ].map((path) => `www.facebook.com/${path}`),
    ...['profile', 'profile?user=', 'profile_videos', 'subscription_center', 'c', 'user'].map(
      (path) => `www.youtube.com/${path}`,
    ),
    ...[
      'clips',
      'video',
      '@',
      'clips/club12',
      'clips/-12',
      'video/@club12',
      '@club12-words',
      '@-12-words',
    ].map((path) => `vk.com/${path}`),
    'www.linkedin.com/public-profile/settings',
    'www.linkedin.com/profile/view',
    'wa.me/c',
  ])('is nobody where it is missing: %s', (address) => {
    expect(recognise(`https://${address}`)).toMatchObject({ account: null, kind: 'other' });
  });
});

describe('pages of the site’s own', () => {
  const PAGES: Record<string, string> = {
    'www.facebook.com':
      'ads allactivity app_scoped_user_id/123 ar.php biz/directory browse/mutual_friends checkpoint cookie/consent_prompt dialog/oauth dyi events flx/warn ' +
      'gettingstarted groups hacked hashtag/a login/identify marketplace media n nt/screen oidc pages/create plugins/page.php ' +
      'pokes privacy/consent recover/initiate settings share/abc sharer sharer/sharer.php two_step_verification unsupportedbrowser ' +
      'v19.0/dialog/oauth v2.10/me watch whitehat zero/optin',
    'www.instagram.com':
      'accounts/login accounts/onetap ads api/v1 auth_platform/codeentry challenge/action channel/abc checkpoint/x consent ' +
      'create/select emails/settings explore/tags/a fxcal/disclosure hacked integrity/checkpoint invites/contact j/abc legal/terms map ' +
      'meta_verified notifications oauth/authorize privacy/checks professional_dashboard qr rsrc.php/v3 sem/campaign share/abc terms/unblock web/x',
    'www.threads.com': 'activity for_you intent/post login saved search settings/privacy',
    'x.com':
      'account/access compose/post directory/profiles en/tos explore/tabs/news hashtag/a home i/bookmarks i/flow/login i/grok ' +
      'i/lists/12 intent/post jobs/12 login logout messages.html oauth2/authorize personalization privacy search-advanced ' +
      'settings/profile share tos who_to_follow',
    'www.tiktok.com':
      'discover/a explore foryou legal/page live/creators login music/a-12 search shop tag/a tiktokstudio/upload view/product/12',
    'www.youtube.com':
      'account_advanced activate ads channel_switcher create_channel feed/you gaming handle howyoutubeworks intl/en live_chat ' +
      'live_dashboard oops opensearch pair paid_memberships playables/x premium reporthistory source/x supported_browsers ' +
      't/terms tv verify watch_videos yt/about',
    'www.linkedin.com':
      'authwall checkpoint/lg/login company/a feed in/me in/unavailable jobs/view/1 learning/a login me mynetwork/grow ' +
      'oauth/v2/authorization pub school/a signup/cold-join talent/hire uas/login',
    'www.snapchat.com': 'ads discover explore/a lens/abc scan t/abc unlock',
    't.me':
      'addlist/a addstickers/a auction/a boost/a c contact/1:a giftcode/a joinchat/a k login/1 m/a nft/a-1 proxy setlanguage/a ' +
      'share/url socks +abcDEF',
    'wa.me': 'message/AB1CD2 qr/AB1CD2',
    'vk.com':
      'al_wall.php apps audio away.php badbrowser.php bookmarks clips club12 edit event12 fave feed friends games groups im.php ' +
      'join login market mail.php music people photos public12 restore search services settings share.php support topic-1_2 ' +
      'video video_ext.php wall-1_2',
    'vkvideo.ru': '@club12 @public12 video-1_2 playlist/-1_2 trends',
    'vk.me': 'join/abc club12 public12',
    'ok.ru':
      'discussions dk feed game/a games gifts group/12 group12 guests help hobby live marks music online ' +
      'settings topic/12 video/12 videoembed/12',
    'venmo.com': 'about/product business code legal pay paycharge send signup story/12 stories',
    'account.venmo.com': 'account/sign-in pay statement settings',
    'cash.app': 'account app/ABC help launch/x legal',
  };

  it.each(
    Object.entries(PAGES).flatMap(([host, pages]) => pages.split(' ').map((page) => [host, page] as const)),
  )('%s/%s names nobody', (host, page) => {
    const urls = [page, `${page}/`, page.toUpperCase(), `${page}?next=%2Fmarla.quint%2F`, `${page}#marla`];
    for (const path of urls) {
      const { platform, account } = recognise(`https://${host}/${path}`);
      expect({ known: platform !== null, account }, path).toEqual({ known: true, account: null });
    }
  });
});

describe('another host of the same site', () => {
  describeShapes('names the same people', [
    ...['0', 'm', 'free', 'touch', 'pt-br', 'zh-hk'].map(
      (host): Shape => [`${host}.facebook.com/NAME`, 'facebook', 'NAME', 'profile'],
    ),
    ['vk.ru/NAME', 'vk', 'NAME', 'profile'],
    ['vkvideo.ru/@NAME', 'vk', 'NAME', 'profile-tab'],
    ['m.vkvideo.ru/@idNUMBER/playlists', 'vk', 'id:NUMBER', 'profile-tab'],
    ['vkvideo.ru/videoNUMBER_456', 'vk', 'id:NUMBER', 'post'],
    ['vk.me/NAME', 'vk', 'NAME', 'message'],
    ['web.vk.me/convo/NUMBER?entrypoint=list_all', 'vk', 'id:NUMBER', 'message'],
    ['webk.telegram.org/#@NAME', 'telegram', 'NAME', 'message'],
    ['syndication.twitter.com/srv/timeline-profile/screen-name/NAME', 'x', 'NAME', 'profile'],
  ]);

  it.each(['ya.ru', 'yandex.ru', 'yandex.com.tr', 'yandex.kz'])('%s searches', (host) => {
    const expected = { platform: 'yandex', account: null, kind: 'search', query: 'marla quint' };
    expect(recognise(`https://${host}/search/?lr=213&text=marla+quint`)).toEqual(expected);
  });
});

describe('an id behind words or in a parameter', () => {
  describeShapes('is whom it names', [
    ['www.facebook.com/Any-Words-NUMBER', 'facebook', 'id:NUMBER', 'profile'],
    ['m.facebook.com/Any-Words-NUMBER/about', 'facebook', 'id:NUMBER', 'profile-tab'],
    ['www.facebook.com/Any-Words-NUMBER/posts/12', 'facebook', 'id:NUMBER', 'post'],
    ['www.facebook.com/pages/category/Artist/Any-Words-NUMBER', 'facebook', 'id:NUMBER', 'profile'],
    [
      'www.facebook.com/pages/category/Artist/Any-Words-NUMBER/photos',
      'facebook',
      'id:NUMBER',
      'profile-tab',
    ],
    ['www.facebook.com/NUMBER_456', 'facebook', 'id:NUMBER', 'post'],
    ['www.facebook.com/photo?fbid=1&set=ecnf.NUMBER', 'facebook', 'id:NUMBER', 'post'],
    ['www.facebook.com/photo.php?fbid=1&set=a.2.3.NUMBER', 'facebook', 'id:NUMBER', 'post'],
    ['www.facebook.com/media/set?set=a.2.3.NUMBER', 'facebook', 'id:NUMBER', 'post'],
    ['www.facebook.com/media/set?set=pb.NUMBER.-2207520000..', 'facebook', 'id:NUMBER', 'post'],
    ['www.facebook.com/media/set?vanity=NAME&set=a.2', 'facebook', 'NAME', 'post'],
    ['m.facebook.com/photo.php?fbid=1&id=NUMBER&set=a.2', 'facebook', 'id:NUMBER', 'post'],
    ['m.facebook.com/profile.php/?id=NUMBER', 'facebook', 'id:NUMBER', 'profile'],
    ['m.facebook.com/story.php/?story_fbid=1&id=NUMBER', 'facebook', 'id:NUMBER', 'post'],
    ['www.threads.com/intent/follow?username=NAME', 'threads', 'NAME', 'profile'],
    ['x.com/intent/follow?user_id=NUMBER', 'x', 'id:NUMBER', 'profile'],
    ['x.com/intent/follow?screen_name=NAME', 'x', 'NAME', 'profile'],
    ['www.youtube.com/playlist?list=UUID', 'youtube', 'id:UCID', 'post'],
    ['www.youtube.com/playlist?list=UULFID', 'youtube', 'id:UCID', 'post'],
    ['www.youtube.com/embed/live_stream?channel=UCID', 'youtube', 'id:UCID', 'profile-tab'],
    ['www.youtube.com/subscription_center?add_user_id=ID', 'youtube', 'id:UCID', 'profile'],
    ['www.linkedin.com/talent/profile/AEMAAID', 'linkedin', 'id:AEMAAID', 'profile'],
    ['m.ok.ru/dk?st.cmd=friendMain&st.friendId=NUMBER', 'ok', 'id:NUMBER', 'profile'],
    ['ok.ru/dk?st.friendId=NUMBER&st.cmd=friendPhotos', 'ok', 'id:NUMBER', 'profile-tab'],
    ['venmo.com/code?user_id=NUMBER', 'venmo', 'id:NUMBER', 'profile'],
  ]);

  it.each(['pcb.NUMBER', 'gm.NUMBER', 'g.NUMBER', 'a.NUMBER', 'a.1.NUMBER'])('is nobody in set=%s', (set) => {
    fc.assert(
      fc.property(somebody, (who) => {
        const url = `https://www.facebook.com/photo/?fbid=1&set=${fill(set, who)}`;
        expect(recognise(url)).toEqual({ platform: 'facebook', account: null, kind: 'post' });
      }),
    );
  });
});

describe('a message or a payment', () => {
  describeShapes('is for whom it names', [
    ['m.facebook.com/messages/thread/NUMBER', 'facebook', 'id:NUMBER', 'message'],
    ['m.facebook.com/messages/compose?ids=NUMBER', 'facebook', 'id:NUMBER', 'message'],
    ['m.facebook.com/messages/read?fbid=NUMBER', 'facebook', 'id:NUMBER', 'message'],
    ['www.facebook.com/messages/requests/t/NUMBER', 'facebook', 'id:NUMBER', 'message'],
    ['m.me/NAME', 'messenger', 'NAME', 'message'],
    ['www.instagram.com/m/NAME', 'instagram', 'NAME', 'message'],
    ['ig.me/m/NAME', 'instagram', 'NAME', 'message'],
    ['x.com/messages/compose?recipient_id=NUMBER', 'x', 'id:NUMBER', 'message'],
    ['www.linkedin.com/messaging/compose?recipient=NAME', 'linkedin', 'NAME', 'message'],
    [
      'www.linkedin.com/messaging/compose?profileUrn=urn%3Ali%3Afsd_profile%3AACoAAID&recipient=ACoAAID',
      'linkedin',
      'id:ACoAAID',
      'message',
    ],
    ['www.linkedin.com/preload/custom-invite?vanityName=NAME', 'linkedin', 'NAME', 'message'],
    ['www.linkedin.com/preload/search-custom-invite?vanityName=NAME', 'linkedin', 'NAME', 'message'],
    ['m.vk.com/mail?act=show&peer=NUMBER', 'vk', 'id:NUMBER', 'message'],
    ['account.venmo.com/pay?recipients=NAME&amount=5', 'venmo', 'NAME', 'message'],
    ['venmo.com/?txn=pay&recipients=NAME', 'venmo', 'NAME', 'message'],
    ['venmo.com/paycharge?txn=charge&recipients=%40NAME', 'venmo', 'NAME', 'message'],
  ]);

  it('is a conversation where the address does not say which of two numbers is the other person', () => {
    expect(recognise('https://m.facebook.com/messages/read/?tid=cid.c.100001%3A100002')).toEqual({
      platform: 'facebook',
      account: null,
      kind: 'message',
      thread: 'cid.c.100001:100002',
    });
  });
});

describe('what is shown over a page of VK', () => {
  const under = fc.constantFrom(
    'feed',
    'NAME',
    'id77',
    'albumsNUMBER',
    'im',
    'search',
    'club12',
    'al_feed.php',
    '',
  );
  const over = fc.constantFrom(
    'w=wallNUMBER_12',
    'w=wallNUMBER_12_r3',
    'z=photoNUMBER_12%2FalbumNUMBER_0%2Frev',
    'z=videoNUMBER_12/abc',
    'z=clipNUMBER_12',
    'from=x&z=photoNUMBER_12',
  );

  it('is a post of the first number, whatever lies below', () => {
    fc.assert(
      fc.property(
        somebody,
        under,
        over,
        fc.constantFrom('vk.com', 'm.vk.com', 'vk.ru'),
        (who, page, shown, host) => {
          const url = `https://${host}/${fill(`${page}?${shown}`, who)}`;
          expect(recognise(url), url).toEqual({ platform: 'vk', account: `id:${who.number}`, kind: 'post' });
        },
      ),
    );
  });

  it('is nobody’s when it is a community’s', () => {
    fc.assert(
      fc.property(somebody, over, (who, shown) => {
        const url = `https://vk.com/feed?${fill(shown.replaceAll('NUMBER', '-NUMBER'), who)}`;
        expect(recognise(url), url).toEqual({ platform: 'vk', account: null, kind: 'other' });
      }),
    );
  });
});
