import type { Platform } from '../matching/platform';

export default {
  hosts: {
    'wattpad.com+m,embed': [
      'search /search/{query} /search?q={query}',
      // The message to somebody: wild links, 2023 to 2026.
      'message /inbox/new /inbox/{name}',
      'message /inbox',
      'person /user/{name}',
      'post /story|list/* /{n}-*',
    ],
  },
  permissions: ['https://*.wattpad.com/*'],
  posts: false,
  profileUrl: { '': 'https://www.wattpad.com/user/*' },
  examples: [
    ['https://www.wattpad.com/user/marlaquint/about', 'profile-tab', 'marlaquint'],
    ['https://www.wattpad.com/inbox/marlaquint', 'message', 'marlaquint'],
    ['https://www.wattpad.com/inbox/new', 'message'],
    ['https://www.wattpad.com/story/123-a-title', 'post'],
    ['https://www.wattpad.com/home', 'other'],
  ],
} satisfies Platform;
