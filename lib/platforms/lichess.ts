import type { Platform } from '../matching/platform';

export default {
  hosts: {
    // It had a host for each language until 2020.
    'lichess.org+??': [
      'message /inbox/new /inbox/{name}',
      'message /inbox',
      'post /@/{name}/blog/*/*',
      'person /@/{name}',
      // An invitation to play with somebody: public code, until 2026.
      'message /$?user={name}',
      'other /coach|streamer/all|edit|live|new|picture|search /insights/refresh',
      'tab /study/by/{name} /insights|coach|streamer/{name}',
    ],
  },
  forms: { name: { like: /[\w-]{2,30}/ } },
  permissions: ['https://*.lichess.org/*'],
  profileUrl: { '': 'https://lichess.org/@/*' },
  examples: [
    ['https://lichess.org/@/MarlaQ', 'profile', 'marlaq'],
    ['https://lichess.org/@/marlaq/all', 'profile-tab', 'marlaq'],
    ['https://lichess.org/study/by/MarlaQ', 'profile-tab', 'marlaq'],
    ['https://lichess.org/inbox/MarlaQ', 'message', 'marlaq'],
    ['https://lichess.org/?user=MarlaQ#friend', 'message', 'marlaq'],
    ['https://lichess.org/tv', 'other'],
    ['https://lichess.org/inbox/new', 'message'],
  ],
} satisfies Platform;
