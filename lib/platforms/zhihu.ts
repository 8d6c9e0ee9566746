import type { Platform } from '../matching/platform';

export default {
  hosts: {
    'zhihu.com+m': [
      'search /search?q={query}',
      'message /inbox|messages',
      'person /people/{name}',
      'post /question/{n} /answer|pin|collection|zvideo/{n}',
    ],
    'zhuanlan.zhihu.com': ['post /p/{n}'],
  },
  permissions: ['https://*.zhihu.com/*'],
  posts: false,
  profileUrl: { '': 'https://www.zhihu.com/people/*' },
  examples: [
    ['https://www.zhihu.com/people/marla-quint-21/asks', 'profile-tab', 'marla-quint-21'],
    ['https://zhuanlan.zhihu.com/p/123456789', 'post'],
    ['https://www.zhihu.com/hot', 'other'],
  ],
} satisfies Platform;
