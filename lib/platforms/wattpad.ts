import type { Platform } from '../matching/platform';

export default {
  hosts: {
    'wattpad.com': ['search /search/{query}', 'person /user/{name}', 'post /story|list/* /{n}-*'],
  },
  permissions: ['https://*.wattpad.com/*'],
  posts: false,
  profileUrl: { '': 'https://www.wattpad.com/user/*' },
  examples: [
    ['https://www.wattpad.com/user/marlaquint/about', 'profile-tab', 'marlaquint'],
    ['https://www.wattpad.com/story/123-a-title', 'post'],
    ['https://www.wattpad.com/home', 'other'],
  ],
} satisfies Platform;
