import { hashBang } from '../matching/address';
import type { Form, Platform } from '../matching/platform';

/**
 * Words that are pages of Facebook, on Messenger too. Walls and tools among them (`cookie`, `flx`, `oidc`, `pokes`,
 * `n`, `dyi`, `whitehat`) and routing words before a name (`p`, `pg`, `profile`): public code, 2023 to 2026.
 */
export const FACEBOOK_PAGES =
  'a adpreferences ads adsmanager ai ajax allactivity badges birthdays biz bookmarks browse business ' +
  'campaign checkpoint commerce common composer confirm connect consent cookie creatorstudio ' +
  'crisisresponse dating device dialog directory donate dyi events favorites flx friendlists friends ' +
  'friendship fundraiser fundraisers fxcal games gaming gettingstarted groups hacked hashtag identify ' +
  'imprint instantgames invite language latest lists lite live marketplace mbasic me media memories ' +
  'menu mobile n nearby notes nt ntdelegatescreen nux offers oidc onthisday openid p pages pay ' +
  'payments people pg photo photos places platform plugins pokes profile public questions reactions ' +
  'recover reel reels reg report safetycheck saved security selfxss sharer shops stars stories story ' +
  'subscriptions timeline tr ufi unsupportedbrowser upsell videos votinginformationcenter watch ' +
  'watchparty weather whitehat zero';

/**
 * Neither dots nor case tell two names apart; a name of digits alone is the number of the account. `v19.0` and its like
 * are versions of the interface, which every log-in with Facebook passes (public code, 2023 to 2026).
 */
export const facebookName: Form = {
  like: /(?=\.*[a-z0-9])(?!v\d+\.\d+$)(?![^/]*\.(?:php|html|txt)$)[a-z0-9.]{1,80}/,
  reserved: FACEBOOK_PAGES,
  to: (name) => (/^\d+$/.test(name) ? `id:${name}` : name.replaceAll('.', '')),
};

export default {
  hosts: {
    // `0.` and `free.` cost nothing to load in some countries (public code, 2022 to 2026).
    'facebook.com+m,mbasic,touch,web,free,0,x,??-?? fb.com+m facebookwkhpilnemxj7asaniu7vnjjbiltxjqhye3mhbshg7kx5tfyd.onion+m':
      [
        // The mobile site names the peer of a chat (public code, 2012 to 2024); `tid` holds both in no order.
        'message /messages/e2ee/t/{thread} /messages/t/{name} /messages/thread/{id} /messages/compose?ids={id}',
        'message /messages/read?fbid={id} /messages/read?tid={thread} /messages/*/t/{name} /messages',
        'search /search?q={query} /watch|events/search?q={query} /groups/*/search?q={query} /public/{words}',
        'search /marketplace/*/search?query={query}',
        'post /story.php|permalink.php?story_fbid=*&id={id} /{id}_{n}',
        'post /photo.php|photo?set={set} /media/set?set={set} /media/set?vanity={name}',
        'post /photo.php|album.php?id={id}',
        'tab /profile.php?id={id}&sk=* /profile.php?id={id}&v=* /people|pages/*/{id}?sk=*',
        'person /profile.php?id={id} /people|pages/*/{id} /groups/*/user/{id} /marketplace/profile/{id}',
        // `/p/Any-Words-ID` is anybody without a user name (public code, 2023 to 2026); the others are old pages.
        'tab /p/*-{page}?sk=* /*-{page}?sk=*',
        'post /*-{page}/posts|videos/* /*-{page}/photos/*/{n}',
        'person /profile/{id} /p/*-{page} /pages/category/*/*-{page} /*-{page}',
        'post /{name}/posts|videos|albums|activity/* /{name}/photos/{n} /{name}/photos/*/{n}',
        'tab /{name}?sk=* /{name}?v=*',
        'person /{name}',
        'post /photo.php|photo?fbid=* /media/set?set=* /watch|video.php?v=* /reel/* /groups/*/posts|permalink/*',
        'post /share/p|v|r/*',
        'story /stories/{n}',
      ],
    'fb.watch': ['post /*'],
  },
  forms: {
    name: facebookName,
    // A page's number behind its words, which may end in a number themselves.
    page: { like: /\d{5,40}/, as: 'id:' },
    // Where a picture stands: `ecnf` is the head of a profile, `a.N.N.N` an album until about 2016 (public code, 2014 to
    // 2026).
    set: {
      like: /pb\.\d+\.[^/]*|(?:t|ecnf|a\.\d+\.\d+)\.\d+/,
      as: 'id:',
      to: (set) => set.replace(/^pb\.(\d+).*|.*\.(\d+)$/, '$1$2'),
    },
    // A directory of names, with signs in place of spaces.
    words: { like: /[\s\S]+/, keep: true, role: 'query', to: (words) => words.replaceAll('-', ' ') },
  },
  // Pages before 2018: `/pg/NAME/photos` (public code).
  skip: /^pg$/,
  path: (url) => hashBang(url, '/', '/home.php'),
  permissions: ['https://*.facebook.com/*'],
  uncovered: {
    'fb.com': 'redirects to facebook.com',
    'facebookwkhpilnemxj7asaniu7vnjjbiltxjqhye3mhbshg7kx5tfyd.onion':
      'opens in one browser only, and a prompt for it would puzzle everybody else',
  },
  trace: 'story',
  profileUrl: { '': 'https://www.facebook.com/*', 'id:': 'https://www.facebook.com/profile.php?id=*' },
  sameAccount: ['messenger'],
  coined: { name: 'facebook', near: true },
  examples: [
    ['https://m.facebook.com/marla.quint.77', 'profile', 'marlaquint77'],
    ['https://www.facebook.com/profile.php?id=100004123456789', 'profile', 'id:100004123456789'],
    ['https://www.facebook.com/people/Marla/100004123456789/?sk=photos', 'profile-tab', 'id:100004123456789'],
    ['https://www.facebook.com/marla.quint.77/videos/vb.123/456/', 'post', 'marlaquint77'],
    ['https://www.facebook.com/photo.php?fbid=1015&set=t.100004123456789', 'post', 'id:100004123456789'],
    ['https://www.facebook.com/p/Marla-Quint-61573920481000/', 'profile', 'id:61573920481000'],
    ['https://www.facebook.com/profile/100004123456789/search/?q=a', 'profile-tab', 'id:100004123456789'],
    ['https://www.facebook.com/pg/marla.quint.77/photos/', 'profile-tab', 'marlaquint77'],
    [
      'https://www.facebook.com/pages/category/Artist/Marla-Quint-103405379333000/',
      'profile',
      'id:103405379333000',
    ],
    ['https://www.facebook.com/Marla-Quint-103405379333000/reviews', 'profile-tab', 'id:103405379333000'],
    ['https://www.facebook.com/100004123456789_456', 'post', 'id:100004123456789'],
    ['https://www.facebook.com/media/set/?set=a.1.2.100004123456789', 'post', 'id:100004123456789'],
    ['https://www.facebook.com/photo/?fbid=1&set=ecnf.100004123456789', 'post', 'id:100004123456789'],
    ['https://m.facebook.com/messages/thread/100004123456789/', 'message', 'id:100004123456789'],
    ['https://www.facebook.com/watch/live/?v=123', 'post'],
    ['https://www.facebook.com/groups/123/members', 'other'],
    ['https://www.facebook.com/v19.0/dialog/oauth?client_id=1', 'other'],
    ['https://www.facebook.com/profile.php?id=100004123456789/', 'other'],
    ['https://www.facebook.com/p/', 'other'],
  ],
} satisfies Platform;
