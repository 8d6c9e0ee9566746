import type { Platform } from '../matching/platform';

const UUID = /[\da-fA-F]{8}(?:-[\da-fA-F]{4}){3}-[\da-fA-F]{12}/;

export default {
  hosts: {
    'snapchat.com': [
      'message /web/{thread}',
      'message /web',
      'post /@{name}/spotlight|highlight/* /p/{uuid}/*',
      'person /add/{name} /@{name} /p/{uuid}',
      'post /spotlight/*',
    ],
    // `/u/` is the oldest (public code, 2018 to 2024).
    'story.snapchat.com': ['story /@{name} /s|u/{name}'],
    'web.snapchat.com': ['message /{thread}', 'message /'],
  },
  forms: {
    name: { like: /[a-z][a-z0-9._-]{2,14}/ },
    // Case does not tell two of these apart.
    uuid: { like: UUID, as: 'id:', to: (uuid) => uuid.toLowerCase() },
    thread: { like: UUID, role: 'thread' },
  },
  permissions: ['https://*.snapchat.com/*'],
  trace: 'story',
  profileUrl: { '': 'https://www.snapchat.com/add/*', 'id:': 'https://www.snapchat.com/p/*' },
  coined: { name: 'snapchat', near: true },
  examples: [
    ['https://www.snapchat.com/add/marla_q22', 'profile', 'marla_q22'],
    ['https://story.snapchat.com/@marla_q22', 'story', 'marla_q22'],
    ['https://story.snapchat.com/u/marla_q22', 'story', 'marla_q22'],
    [
      'https://www.snapchat.com/p/0EC7A62D-E215-4C0C-94F0-AC70D8355000',
      'profile',
      'id:0ec7a62d-e215-4c0c-94f0-ac70d8355000',
    ],
    ['https://www.snapchat.com/@marla_q22/highlight/abc', 'post', 'marla_q22'],
    ['https://map.snapchat.com/@51.5,-0.1,12z', 'other'],
  ],
} satisfies Platform;
