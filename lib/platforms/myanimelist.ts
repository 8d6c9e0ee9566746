import type { Platform } from '../matching/platform';

export default {
  hosts: { 'myanimelist.net': ['tab /animelist|mangalist|history/{name}', 'person /profile/{name}'] },
  permissions: ['https://*.myanimelist.net/*'],
  profileUrl: { '': 'https://myanimelist.net/profile/*' },
  examples: [
    ['https://myanimelist.net/profile/MarlaQ', 'profile', 'marlaq'],
    ['https://myanimelist.net/animelist/MarlaQ', 'profile-tab', 'marlaq'],
    ['https://myanimelist.net/anime/1', 'other'],
  ],
} satisfies Platform;
