import { describe, expect, it } from 'vitest';
import { recognise } from '@/lib/matching';
import { describeShapes, type Shape } from './shapes';

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
      expect({ claimed: platform !== null, account }, path).toEqual({ claimed: true, account: null });
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
