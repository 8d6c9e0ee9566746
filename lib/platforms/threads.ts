import type { Platform } from '../matching/platform';

export default {
  hosts: {
    'threads.com threads.net': [
      'search /search?q={query}',
      // The button on other sites (Threads' own documentation, March 2026).
      'profile /intent/follow?username={name} /intent/follow?username=@{name}',
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
    ['https://www.threads.com/intent/follow?username=marla.quint', 'profile', 'marla.quint'],
    ['https://www.threads.com/intent/post?text=%40marla.quint', 'other'],
    ['https://www.threads.com/saved', 'other'],
  ],
} satisfies Platform;
