import type { Platform } from '../matching/platform';

export default {
  hosts: {
    // Numbers in place of names: public code, until 2026. couchsurfing.org is the old host.
    'couchsurfing.com couchsurfing.org': [
      'message /messages',
      'other /people/edit|new|search',
      'person /people/{name} /users/{id}',
    ],
  },
  permissions: ['https://*.couchsurfing.com/*', 'https://*.couchsurfing.org/*'],
  profileUrl: {
    '': 'https://www.couchsurfing.com/people/*',
    'id:': 'https://www.couchsurfing.com/users/*',
  },
  examples: [
    ['https://www.couchsurfing.com/people/marlaq', 'profile', 'marlaq'],
    ['https://www.couchsurfing.com/users/1234567/couch', 'profile-tab', 'id:1234567'],
    ['https://www.couchsurfing.com/places', 'other'],
    ['https://www.couchsurfing.com/users/sign_in', 'other'],
  ],
} satisfies Platform;
