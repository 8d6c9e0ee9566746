import type { Platform } from '../matching/platform';

export default {
  hosts: {
    'flickr.com+secure,m': [
      'search /search/people?username={query} /search?text={query} /search?q={query}',
      'post /photos/{nsid}/{n} /photos/{nsid}/albums|sets|galleries/{n}',
      'post /photos/{name}/{n} /photos/{name}/albums|sets|galleries/{n}',
      'person /photos|people/{nsid} /photos|people/{name}',
    ],
    'flic.kr': ['post /p/*'],
  },
  forms: {
    name: { like: /[\w-]{1,60}/, reserved: 'friends me tags' },
    nsid: { like: /\d+@N\d\d/, as: 'id:', to: (nsid) => nsid.toUpperCase() },
  },
  permissions: ['https://*.flickr.com/*'],
  profileUrl: { '': 'https://www.flickr.com/people/*/', 'id:': 'https://www.flickr.com/people/*/' },
  examples: [
    ['https://flickr.com/people/12345678%40N07/', 'profile', 'id:12345678@N07'],
    ['https://www.flickr.com/photos/marlaquint/sets', 'profile-tab', 'marlaquint'],
    ['https://www.flickr.com/photos/marlaquint/sets/721', 'post', 'marlaquint'],
    ['https://www.flickr.com/photos/tags/berlin', 'other'],
  ],
} satisfies Platform;
