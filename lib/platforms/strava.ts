import type { Platform } from '../matching/platform';

export default {
  hosts: {
    // The old host: public code, until 2026.
    'strava.com+app': [
      'search /athletes/search?text={query}',
      'other /athletes/edit|find|invite|new|search|suggestions',
      'person /athletes|pros/{id} /athletes|pros/{name}',
      'post /activities/{n}',
    ],
  },
  permissions: ['https://*.strava.com/*'],
  profileUrl: { '': 'https://www.strava.com/athletes/*', 'id:': 'https://www.strava.com/athletes/*' },
  examples: [
    ['https://www.strava.com/pros/733569', 'profile', 'id:733569'],
    ['https://www.strava.com/athletes/12345678/segments/leader', 'profile-tab', 'id:12345678'],
    ['http://app.strava.com/athletes/12345678', 'profile', 'id:12345678'],
    ['https://www.strava.com/clubs/12345', 'other'],
    ['https://www.strava.com/athletes/invite', 'other'],
    ['https://www.strava.com/athlete/training', 'other'],
  ],
} satisfies Platform;
