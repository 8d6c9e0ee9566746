import type { Platform } from '../matching/platform';

export default {
  hosts: {
    'soundcloud.com+m': [
      'search /search?q={query}',
      'post /{name}/sets/*',
      'tab /{name}/tracks|albums|sets|reposts|likes|spotlight|comments|followers|following|popular-tracks|toptracks',
      'profile /{name}',
      'post /{name}/*',
    ],
  },
  forms: {
    name: {
      like: /[\w-]{1,100}/,
      reserved: 'charts go logout pages people popular stations stream tags you',
    },
  },
  permissions: ['https://*.soundcloud.com/*'],
  profileUrl: { '': 'https://soundcloud.com/*' },
  coined: { name: 'soundcloud' },
  examples: [
    ['https://soundcloud.com/marla-quint/followers', 'profile-tab', 'marla-quint'],
    ['https://soundcloud.com/marla-quint/sets/winter-mix', 'post', 'marla-quint'],
    ['https://on.soundcloud.com/AbCdE', 'other'],
  ],
} satisfies Platform;
