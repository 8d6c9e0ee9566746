import type { Platform } from '../matching/platform';
import { ALL_PAGES } from '../matching/site-pages';

export default {
  hosts: {
    'soundcloud.com+m': [
      'search /search?q={query}',
      'message /messages',
      'post /{name}/sets/*',
      // `playlists` to `groups`: public code, 2016 to 2026.
      'tab /{name}/tracks|albums|sets|reposts|likes|spotlight|comments|followers|following|popular-tracks|toptracks',
      'tab /{name}/playlists|insights|stats|groups',
      'profile /{name}',
      'post /{name}/*',
    ],
  },
  forms: {
    name: {
      like: /[\w-]{1,100}/,
      // Its foot and menu, as lists in public code of 2016 to 2026 have them (`artists` to `transparency-reports`).
      reserved:
        `${ALL_PAGES} artists buy buzzing charts creator-guide for-artists getstarted n next-plus repost stations student ` +
        'transparency-reports',
    },
  },
  permissions: ['https://*.soundcloud.com/*'],
  profileUrl: { '': 'https://soundcloud.com/*' },
  coined: { name: 'soundcloud' },
  examples: [
    ['https://soundcloud.com/marla-quint/followers', 'profile-tab', 'marla-quint'],
    ['https://soundcloud.com/marla-quint/sets/winter-mix', 'post', 'marla-quint'],
    ['https://on.soundcloud.com/AbCdE', 'other'],
    ['https://soundcloud.com/stations/artist/marla-quint', 'other'],
    ['https://soundcloud.com/terms-of-use', 'other'],
  ],
} satisfies Platform;
