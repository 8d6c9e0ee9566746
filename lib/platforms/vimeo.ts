import type { Platform } from '../matching/platform';

export default {
  hosts: {
    'vimeo.com': [
      'search /search?q={query}',
      'person /user{id} /{name}',
      'post /{n} /channels/*/{n} /groups/*/videos/{n} /album|showcase/{n}',
    ],
  },
  forms: {
    name: {
      like: /(?!\d+$)[\w-]{2,50}/,
      reserved:
        'album albums categories channels create enterprise event features groups manage ondemand showcase ' +
        'solutions stock upgrade user watch',
    },
  },
  permissions: ['https://*.vimeo.com/*'],
  profileUrl: { '': 'https://vimeo.com/*', 'id:': 'https://vimeo.com/user*' },
  examples: [
    ['https://vimeo.com/user1234567', 'profile', 'id:1234567'],
    ['https://vimeo.com/marlaquint/videos', 'profile-tab', 'marlaquint'],
    ['https://vimeo.com/123456789', 'post'],
    ['https://vimeo.com/categories/music', 'other'],
  ],
} satisfies Platform;
