import type { Platform } from '../matching/platform';

export default {
  hosts: {
    'strava.com': [
      'search /athletes/search?text={query}',
      'person /athletes|pros/{id} /athletes|pros/{name}',
      'post /activities/{n}',
    ],
  },
  forms: { name: { like: /(?!search$)[\w.-]{1,100}/ } },
  permissions: ['https://*.strava.com/*'],
  profileUrl: { '': 'https://www.strava.com/athletes/*', 'id:': 'https://www.strava.com/athletes/*' },
  examples: [
    ['https://www.strava.com/pros/733569', 'profile', 'id:733569'],
    ['https://www.strava.com/athletes/12345678/segments/leader', 'profile-tab', 'id:12345678'],
    ['https://www.strava.com/clubs/12345', 'other'],
  ],
} satisfies Platform;
