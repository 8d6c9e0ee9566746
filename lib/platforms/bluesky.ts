import type { Platform } from '../matching/platform';

export default {
  hosts: {
    'bsky.app+staging main.bsky.dev': [
      'message /messages/{thread}',
      'search /search?q={query}',
      'other /messages/settings',
      'message /messages',
      'post /profile/{name}/post|lists|feed/* /starter-pack|start/{name}/*',
      'person /profile/{name}',
    ],
  },
  forms: {
    // An id that never changes, or a domain name.
    name: { like: /did:[a-z]+:[\w.:%-]{1,200}|(?:[a-z0-9-]+\.)+[a-z0-9-]+/ },
    thread: { like: /(?!(?:inbox|settings)$)\w{1,100}/, keep: true, role: 'thread' },
  },
  permissions: ['https://*.bsky.app/*'],
  profileUrl: { '': 'https://bsky.app/profile/*' },
  examples: [
    ['https://bsky.app/profile/marlaquint.bsky.social', 'profile', 'marlaquint.bsky.social'],
    ['https://bsky.app/profile/marlaquint.bsky.social/follows', 'profile-tab', 'marlaquint.bsky.social'],
    ['https://bsky.app/start/marlaquint.bsky.social/3l5', 'post', 'marlaquint.bsky.social'],
    ['https://bsky.app/messages/settings', 'other'],
  ],
} satisfies Platform;
