import type { Platform } from '../matching/platform';

export default {
  hosts: { 'couchsurfing.com': ['person /people/{name}'] },
  permissions: ['https://*.couchsurfing.com/*'],
  profileUrl: { '': 'https://www.couchsurfing.com/people/*' },
  examples: [
    ['https://www.couchsurfing.com/people/marlaq', 'profile', 'marlaq'],
    ['https://www.couchsurfing.com/places', 'other'],
  ],
} satisfies Platform;
