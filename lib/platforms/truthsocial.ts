import type { Platform } from '../matching/platform';

export default {
  hosts: {
    'truthsocial.com': [
      'search /search?q={query}',
      'post /@{name}/posts/{n} /@{name}/{n}',
      'person /@{name}',
    ],
  },
  permissions: ['https://*.truthsocial.com/*'],
  profileUrl: { '': 'https://truthsocial.com/@*' },
  examples: [
    ['https://truthsocial.com/@marlaquint', 'profile', 'marlaquint'],
    ['https://truthsocial.com/@marlaquint/posts/112', 'post', 'marlaquint'],
    ['https://truthsocial.com/home', 'other'],
  ],
} satisfies Platform;
