import { hashBang } from '../matching/address';
import type { Form, Platform } from '../matching/platform';

/** Words that are pages of Facebook, on Messenger too. */
export const FACEBOOK_PAGES =
  'account_center ads adsmanager ajax badges birthdays bookmarks business campaign checkpoint ' +
  'connect crisisresponse dating dialog directory events events_manager favorites find-friends ' +
  'friends fundraisers games gaming groups hashtag invite latest lists live marketplace me ' +
  'media memories nearby notes nt offers onthisday pages pay payments people photo photos ' +
  'places plugins professional_dashboard public questions recover reel reels reg saved ' +
  'security sharer stories tr videos watch watchparty weather';

/** Neither dots nor case tell two names apart; a name of digits alone is the number of the account. */
export const facebookName: Form = {
  like: /(?=\.*[a-z0-9])(?![^/]*\.php$)[a-z0-9.]{1,80}/,
  reserved: FACEBOOK_PAGES,
  to: (name) => (/^\d+$/.test(name) ? `id:${name}` : name.replaceAll('.', '')),
};

export default {
  hosts: {
    'facebook.com+m,mbasic,touch,web,free,x,??-?? fb.com+m facebookwkhpilnemxj7asaniu7vnjjbiltxjqhye3mhbshg7kx5tfyd.onion+m':
      [
        'message /messages/e2ee/t/{thread} /messages/t/{name} /messages',
        'search /search?q={query} /public/{words}',
        'post /story.php|permalink.php?story_fbid=*&id={id}',
        'post /photo.php|photo?fbid=*&set=pb.{id}.* /photo.php|photo?fbid=*&set=t.{id}',
        'tab /profile.php?id={id}&sk=* /profile.php?id={id}&v=* /people|pages/*/{id}?sk=*',
        'person /profile.php?id={id} /people|pages/*/{id} /groups/*/user/{id} /marketplace/profile/{id}',
        'post /{name}/posts|videos/* /{name}/photos/{n} /{name}/photos/*/{n}',
        'tab /{name}?sk=* /{name}?v=*',
        'person /{name}',
        'post /photo.php|photo?fbid=* /watch|video.php?v=* /reel/* /groups/*/posts|permalink/* /share/p|v|r/*',
        'story /stories/{n}',
      ],
    'fb.watch': ['post /*'],
  },
  forms: {
    name: facebookName,
    // A directory of names, with signs in place of spaces.
    words: { like: /[\s\S]+/, keep: true, role: 'query', to: (words) => words.replaceAll('-', ' ') },
  },
  path: (url) => hashBang(url, '/', '/home.php'),
  permissions: ['https://*.facebook.com/*'],
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
    ['https://www.facebook.com/watch/live/?v=123', 'post'],
    ['https://www.facebook.com/groups/123/members', 'other'],
  ],
} satisfies Platform;
