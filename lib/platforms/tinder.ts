import type { Platform } from '../matching/platform';

export default {
  // gotinder.com is the old host: public code, until 2026.
  hosts: { 'tinder.com gotinder.com': ['message /app/messages', 'person /@{name}'] },
  permissions: ['https://*.tinder.com/*', 'https://*.gotinder.com/*'],
  profileUrl: { '': 'https://tinder.com/@*' },
  examples: [
    ['https://tinder.com/@marlaquint', 'profile', 'marlaquint'],
    ['https://www.gotinder.com/@marlaquint', 'profile', 'marlaquint'],
    ['https://tinder.com/app/recs', 'other'],
  ],
} satisfies Platform;
