import type { Platform } from '../matching/platform';

export default {
  hosts: {
    'myanimelist.net': [
      // The message form: public code, until 2026.
      'message /mymessages.php?toname={name}',
      'message /mymessages.php',
      'tab /animelist|mangalist|history|blog/{name} /rss.php?u={name}',
      'person /profile/{name}',
    ],
  },
  permissions: ['https://*.myanimelist.net/*'],
  profileUrl: { '': 'https://myanimelist.net/profile/*' },
  examples: [
    ['https://myanimelist.net/profile/MarlaQ', 'profile', 'marlaq'],
    ['https://myanimelist.net/animelist/MarlaQ', 'profile-tab', 'marlaq'],
    ['https://myanimelist.net/mymessages.php?go=send&toname=MarlaQ', 'message', 'marlaq'],
    ['https://myanimelist.net/anime/1', 'other'],
  ],
} satisfies Platform;
