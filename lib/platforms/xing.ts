import type { Platform } from '../matching/platform';

export default {
  hosts: {
    // `my_profile` is the reader's own: public code, until 2026.
    'xing.com': [
      'search /search?keywords={query}',
      'message /messages|chats',
      'other /profile/my_profile',
      'person /profile/{name}',
    ],
  },
  forms: { name: { like: /[\p{L}\p{M}\p{N}_.-]{1,100}/u } },
  permissions: ['https://*.xing.com/*'],
  trace: 'profile',
  profileUrl: { '': 'https://www.xing.com/profile/*' },
  examples: [
    ['https://www.xing.com/profile/Marla_Quint', 'profile', 'marla_quint'],
    ['https://www.xing.com/profile/Marla_Quint/cv', 'profile-tab', 'marla_quint'],
    ['https://www.xing.com/jobs', 'other'],
    ['https://www.xing.com/profile/my_profile/timeline/add', 'other'],
  ],
} satisfies Platform;
