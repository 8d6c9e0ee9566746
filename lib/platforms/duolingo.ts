import type { Platform } from '../matching/platform';

export default {
  hosts: { 'duolingo.com': ['person /profile/{name} /u/{id}'] },
  permissions: ['https://*.duolingo.com/*'],
  profileUrl: { '': 'https://www.duolingo.com/profile/*', 'id:': 'https://www.duolingo.com/u/*' },
  examples: [
    ['https://www.duolingo.com/u/123456789', 'profile', 'id:123456789'],
    ['https://www.duolingo.com/learn', 'other'],
  ],
} satisfies Platform;
