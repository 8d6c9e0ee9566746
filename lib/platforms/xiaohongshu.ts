import type { Platform } from '../matching/platform';

const HEX = /[\da-f]{24}/;

export default {
  hosts: {
    'xiaohongshu.com': [
      'search /search_result?keyword={query}',
      'post /user/profile/{user}/{note}',
      'person /user/profile/{user}',
      'post /explore/{note} /discovery/item/{note}',
    ],
    'xhslink.com': [],
  },
  forms: {
    user: { like: HEX, as: 'id:' },
    note: { like: HEX, role: 'skip' },
  },
  permissions: ['https://*.xiaohongshu.com/*'],
  profileUrl: { 'id:': 'https://www.xiaohongshu.com/user/profile/*' },
  examples: [
    [
      'https://www.xiaohongshu.com/user/profile/5ce6085200000000050213a6',
      'profile',
      'id:5ce6085200000000050213a6',
    ],
    ['https://www.xiaohongshu.com/explore/66f1a2b3000000001e01abcd', 'post'],
    ['https://xhslink.com/a/AbC', 'other'],
  ],
} satisfies Platform;
