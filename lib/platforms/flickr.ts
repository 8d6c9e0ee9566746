import type { Platform } from '../matching/platform';

export default {
  hosts: {
    'flickr.com+secure,m': [
      'search /search/people?username={query} /search?text={query} /search?q={query}',
      // The message forms: public code, until 2026.
      'message /mail/write?to={nsid} /mail/write?to={name} /messages_write.gne?to={nsid}',
      'message /mail',
      // `gp` is a guest pass for one photo or set: wild links, 2023 to 2026.
      'post /photos/{nsid}/{n} /photos/{nsid}/albums|sets|galleries/{n} /gp/{nsid}/*',
      'post /photos/{name}/{n} /photos/{name}/albums|sets|galleries/{n} /gp/{name}/*',
      'person /photos|people/{nsid} /photos|people/{name}',
    ],
    'flic.kr': ['post /p/*'],
  },
  forms: {
    name: { like: /[\w-]{1,60}/, reserved: 'albums camera_roll contacts friends me organize sets tags' },
    nsid: { like: /\d+@N\d\d/, as: 'id:', to: (nsid) => nsid.toUpperCase() },
  },
  permissions: ['https://*.flickr.com/*'],
  profileUrl: { '': 'https://www.flickr.com/people/*/', 'id:': 'https://www.flickr.com/people/*/' },
  examples: [
    ['https://flickr.com/people/12345678%40N07/', 'profile', 'id:12345678@N07'],
    ['https://www.flickr.com/photos/marlaquint/sets', 'profile-tab', 'marlaquint'],
    ['https://www.flickr.com/photos/marlaquint/sets/721', 'post', 'marlaquint'],
    ['https://www.flickr.com/gp/12345678@N07/AbC123', 'post', 'id:12345678@N07'],
    ['https://www.flickr.com/mail/write/?to=12345678@N07', 'message', 'id:12345678@N07'],
    ['https://www.flickr.com/photos/tags/berlin', 'other'],
  ],
} satisfies Platform;
