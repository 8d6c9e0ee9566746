import type { Platform } from '../matching/platform';

export default {
  hosts: {
    'truthsocial.com': [
      'search /search?q={query}',
      'message /chats',
      // It is made of Mastodon, whose old forms it keeps.
      'post /@{name}/posts/{n} /@{name}/{n} /users/{name}/statuses/{n}',
      'person /@{name} /users/{name}',
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
