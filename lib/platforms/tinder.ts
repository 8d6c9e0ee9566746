import type { Platform } from '../matching/platform';

export default {
  hosts: { 'tinder.com': ['person /@{name}'] },
  permissions: ['https://*.tinder.com/*'],
  profileUrl: { '': 'https://tinder.com/@*' },
  examples: [
    ['https://tinder.com/@marlaquint', 'profile', 'marlaquint'],
    ['https://tinder.com/app/recs', 'other'],
  ],
} satisfies Platform;
