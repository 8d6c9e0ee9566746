import type { Platform } from '../matching/platform';

export default {
  hosts: {
    'last.fm+m,??': [
      'search /search?q={query}',
      // The message form: public code, until 2026.
      'message /inbox/compose?to={name}',
      'message /inbox',
      'post /user/{name}/playlists/{n}',
      'person /user/{name}',
    ],
  },
  skip: /^[a-z]{2}$/i,
  permissions: ['https://*.last.fm/*'],
  profileUrl: { '': 'https://www.last.fm/user/*' },
  examples: [
    ['https://www.last.fm/de/user/marlaquint', 'profile', 'marlaquint'],
    ['https://www.last.fm/user/marlaquint/obsessions', 'profile-tab', 'marlaquint'],
    ['https://www.last.fm/user/marlaquint/playlists/123', 'post', 'marlaquint'],
    ['https://www.last.fm/inbox/compose?to=MarlaQuint', 'message', 'marlaquint'],
    ['https://www.last.fm/music/Radiohead', 'other'],
  ],
} satisfies Platform;
