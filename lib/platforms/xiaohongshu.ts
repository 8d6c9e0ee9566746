import type { Platform } from '../matching/platform';

const HEX = /[\da-f]{24}/;

export default {
  hosts: {
    // rednote.com for all who signed up abroad since December 2025 (xiaohongshu-mcp, issue 579), rnote.com since September 2026
    // (domain-list-community, issue 4056).
    'xiaohongshu.com rednote.com rnote.com': [
      // A note opened from the search: wild links, 2023 to 2026.
      'post /search_result/{note}',
      'search /search_result?keyword={query}',
      'post /user/profile/{user}/{note}',
      'person /user/profile/{user}',
      'post /explore/{note} /discovery/item/{note}',
    ],
    'xhslink.com xhslink.cn': [],
  },
  forms: {
    user: { like: HEX, as: 'id:' },
    note: { like: HEX, role: 'skip' },
  },
  permissions: ['https://*.xiaohongshu.com/*', 'https://*.rednote.com/*', 'https://*.rnote.com/*'],
  profileUrl: { 'id:': 'https://www.xiaohongshu.com/user/profile/*' },
  examples: [
    [
      'https://www.xiaohongshu.com/user/profile/5ce6085200000000050213a6',
      'profile',
      'id:5ce6085200000000050213a6',
    ],
    [
      'https://www.rednote.com/user/profile/5ce6085200000000050213a6?tab=fav',
      'profile',
      'id:5ce6085200000000050213a6',
    ],
    ['https://www.rnote.com/explore/66f1a2b3000000001e01abcd', 'post'],
    ['https://www.xiaohongshu.com/search_result/66f1a2b3000000001e01abcd?xsec_token=A', 'post'],
    ['https://xhslink.com/a/AbC', 'other'],
    ['https://www.xiaohongshu.com/website-login/captcha?redirectPath=x', 'other'],
  ],
} satisfies Platform;
