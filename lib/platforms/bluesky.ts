import type { Platform } from '../matching/platform';

export default {
  hosts: {
    'bsky.app+staging main.bsky.dev': [
      'message /messages/{thread}',
      'search /search?q={query} /search/{query}',
      'other /messages/settings',
      'message /messages',
      'post /profile/{name}/post|lists|feed/* /starter-pack|start/{name}/*',
      'person /profile/{name}',
    ],
    // A post on another site: its documentation, 2026.
    'embed.bsky.app': ['post /embed/{name}/app.bsky.feed.post/*'],
    // A handle of the site's own is a host too, which leads to the profile: Danbooru, 2026.
    '{label}.bsky.social': ['profile /'],
    'bsky.social': [],
  },
  forms: {
    // An id that never changes, or a domain name.
    name: { like: /did:[a-z]+:[\w.:%-]{1,200}|(?:[a-z0-9-]+\.)+[a-z0-9-]+/ },
    label: { like: /[a-z0-9-]{3,20}/, reserved: '', to: (label) => `${label}.bsky.social` },
    thread: { like: /(?!(?:inbox|new|settings)$)\w{1,100}/, keep: true, role: 'thread' },
  },
  permissions: ['https://*.bsky.app/*', 'https://*.bsky.social/*', 'https://*.main.bsky.dev/*'],
  profileUrl: { '': 'https://bsky.app/profile/*' },
  examples: [
    ['https://bsky.app/profile/marlaquint.bsky.social', 'profile', 'marlaquint.bsky.social'],
    ['https://bsky.app/profile/marlaquint.bsky.social/follows', 'profile-tab', 'marlaquint.bsky.social'],
    ['https://bsky.app/start/marlaquint.bsky.social/3l5', 'post', 'marlaquint.bsky.social'],
    ['https://marlaquint.bsky.social/', 'profile', 'marlaquint.bsky.social'],
    ['https://embed.bsky.app/embed/did:plc:abc/app.bsky.feed.post/3l5', 'post', 'did:plc:abc'],
    ['https://bsky.app/messages/settings', 'other'],
    ['https://bsky.app/intent/compose?text=x', 'other'],
    ['https://bsky.social/about', 'other'],
  ],
} satisfies Platform;
