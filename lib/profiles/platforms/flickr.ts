import type { AboutText, Example } from '../entry';
import type { Exact, Rules } from '../rules';

export const rules: Rules = {
  forms: { nsid: { like: /\d+@N\d\d/, as: 'id:', to: (nsid) => nsid.toUpperCase() } },
  sites: {
    'flickr.com+secure,m': [
      'post /photos/{nsid}/{n} /photos/{nsid}/albums|sets|galleries/{n}',
      'post /photos/{name}/{n} /photos/{name}/albums|sets|galleries/{n}',
      'person /photos|people/{nsid} /photos|people/{name}',
    ],
  },
};

export const exact: Exact = {
  name: /[\w-]{1,60}/,
  not: 'friends me tags',
  sites: {
    'flickr.com': ['search /search/people?username={query} /search?text={query} /search?q={query}'],
    'flic.kr': ['post /p/*'],
  },
};

export const about: AboutText = {
  name: 'Flickr',
  ask: ['https://*.flickr.com/*'],
  blind: 'Lull cannot see their photos in your feed or in groups.',
  mute: 'On their page, open the menu to unfollow or block them.',
  open: { '': 'https://www.flickr.com/people/*/', 'id:': 'https://www.flickr.com/people/*/' },
};

export const examples: Example[] = [
  ['https://flickr.com/people/12345678%40N07/', 'profile', 'id:12345678@N07'],
  ['https://www.flickr.com/photos/marlaquint/sets', 'profile-tab', 'marlaquint'],
  ['https://www.flickr.com/photos/marlaquint/sets/721', 'post', 'marlaquint'],
  ['https://www.flickr.com/photos/tags/berlin', 'other'],
];
