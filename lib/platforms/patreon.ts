import type { Platform } from '../matching/platform';

export default {
  hosts: {
    'patreon.com': [
      'search /search?q={query}',
      'post /{name}/posts/* /c|cw/{name}/posts/*',
      'profile /user?u={id}',
      'tab /user/*?u={id}',
      'person /c|cw/{name} /m/{id} /{name}',
      'post /posts|collection/*',
    ],
  },
  forms: {
    name: {
      like: /[\w-]{1,64}/,
      reserved: 'c create cw m posts user',
    },
  },
  permissions: ['https://*.patreon.com/*'],
  posts: false,
  profileUrl: { '': 'https://www.patreon.com/*', 'id:': 'https://www.patreon.com/user?u=*' },
  examples: [
    ['https://www.patreon.com/cw/marlaquint', 'profile', 'marlaquint'],
    ['https://www.patreon.com/marlaquint/shop', 'profile-tab', 'marlaquint'],
    ['https://www.patreon.com/marlaquint/posts/a-tour-123', 'post', 'marlaquint'],
    ['https://www.patreon.com/home', 'other'],
  ],
} satisfies Platform;
