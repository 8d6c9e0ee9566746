import type { AboutText, Example } from '../entry';
import { FACEBOOK_PAGES, facebookName } from '../facebook-name';
import { hashBang } from '../fragment';
import type { Exact, Rules } from '../rules';

export const rules: Rules = {
  forms: {
    name: { ...facebookName, not: 'events gaming groups marketplace photo reel stories watch' },
  },
  path: (url) => hashBang(url, '/', '/home.php'),
  sites: {
    'facebook.com+m,mbasic,touch,web,free,x,??-?? fb.com+m facebookwkhpilnemxj7asaniu7vnjjbiltxjqhye3mhbshg7kx5tfyd.onion+m':
      [
        'post /story.php|permalink.php?story_fbid=*&id={id}',
        'post /photo.php|photo?fbid=*&set=pb.{id}.* /photo.php|photo?fbid=*&set=t.{id}',
        'tab /profile.php?id={id}&sk=* /profile.php?id={id}&v=* /people|pages/*/{id}?sk=*',
        'person /profile.php?id={id} /people|pages/*/{id} /groups/*/user/{id} /marketplace/profile/{id}',
        'post /{name}/posts|videos/* /{name}/photos/{n} /{name}/photos/*/{n}',
        'tab /{name}?sk=* /{name}?v=*',
        'person /{name}',
      ],
  },
};

export const exact: Exact = {
  forms: {
    // A directory of names, with signs in place of spaces.
    words: { like: /[\s\S]+/, keep: true, role: 'query', to: (words) => words.replaceAll('-', ' ') },
  },
  not: FACEBOOK_PAGES,
  sites: {
    'facebook.com': [
      'message /messages/e2ee/t/{thread} /messages/t/{name} /messages',
      'search /search?q={query} /public/{words}',
      'post /photo.php|photo?fbid=* /watch|video.php?v=* /reel/* /groups/*/posts|permalink/* /share/p|v|r/*',
      'story /stories/{n}',
    ],
    'fb.watch': ['post /*'],
  },
};

export const about: AboutText = {
  name: 'Facebook',
  ask: ['https://*.facebook.com/*'],
  trace: 'story',
  blind:
    'Lull cannot see posts in your feed, stories in the row on top, or the cards that pop up over a name.',
  mute: 'On their profile, open Friends to take a break, unfollow or restrict them.',
  open: { '': 'https://www.facebook.com/*', 'id:': 'https://www.facebook.com/profile.php?id=*' },
  same: ['messenger'],
};

export const examples: Example[] = [
  ['https://m.facebook.com/marla.quint.77', 'profile', 'marlaquint77'],
  ['https://www.facebook.com/profile.php?id=100004123456789', 'profile', 'id:100004123456789'],
  ['https://www.facebook.com/people/Marla/100004123456789/?sk=photos', 'profile-tab', 'id:100004123456789'],
  ['https://www.facebook.com/marla.quint.77/videos/vb.123/456/', 'post', 'marlaquint77'],
  ['https://www.facebook.com/photo.php?fbid=1015&set=t.100004123456789', 'post', 'id:100004123456789'],
  ['https://www.facebook.com/watch/live/?v=123', 'post'],
  ['https://www.facebook.com/groups/123/members', 'other'],
];
