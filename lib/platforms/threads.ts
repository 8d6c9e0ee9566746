import type { Platform } from '../matching/platform';

export default {
  hosts: {
    'threads.com threads.net': [
      'search /search?q={query}',
      'post /@{name}/post/*',
      'person /@{name}',
      'post /t/*',
    ],
  },
  forms: { name: { like: /[a-z0-9._]{1,30}/ } },
  permissions: ['https://*.threads.com/*', 'https://*.threads.net/*'],
  profileUrl: { '': 'https://www.threads.com/@*' },
  sameAccount: ['instagram'],
  examples: [
    ['https://www.threads.net/@marla.quint', 'profile', 'marla.quint'],
    ['https://www.threads.com/@marla.quint/media', 'profile-tab', 'marla.quint'],
    ['https://www.threads.com/@marla.quint/post/DGhIjKlMnOp', 'post', 'marla.quint'],
    ['https://www.threads.com/saved', 'other'],
  ],
} satisfies Platform;
