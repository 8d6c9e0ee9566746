import type { Platform } from '../matching/platform';

export default {
  hosts: { 'xing.com': ['search /search?keywords={query}', 'person /profile/{name}'] },
  forms: { name: { like: /[\p{L}\p{M}\p{N}_.-]{1,100}/u } },
  permissions: ['https://*.xing.com/*'],
  trace: 'profile',
  profileUrl: { '': 'https://www.xing.com/profile/*' },
  examples: [
    ['https://www.xing.com/profile/Marla_Quint', 'profile', 'marla_quint'],
    ['https://www.xing.com/profile/Marla_Quint/cv', 'profile-tab', 'marla_quint'],
    ['https://www.xing.com/jobs', 'other'],
  ],
} satisfies Platform;
