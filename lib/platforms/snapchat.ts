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
    'story.snapchat.com': ['story /@{name} /s/{name}'],
    'web.snapchat.com': ['message /{thread}', 'message /'],
  },
  forms: {
    name: { like: /[a-z][a-z0-9._-]{2,14}/ },
    uuid: { like: UUID, as: 'id:' },
    thread: { like: UUID, keep: true, role: 'thread' },
  },
  permissions: ['https://*.snapchat.com/*'],
  trace: 'story',
  profileUrl: { '': 'https://www.snapchat.com/add/*', 'id:': 'https://www.snapchat.com/p/*' },
  coined: { name: 'snapchat', near: true },
  examples: [
    ['https://www.snapchat.com/add/marla_q22', 'profile', 'marla_q22'],
    ['https://story.snapchat.com/@marla_q22', 'story', 'marla_q22'],
    ['https://www.snapchat.com/@marla_q22/highlight/abc', 'post', 'marla_q22'],
    ['https://map.snapchat.com/@51.5,-0.1,12z', 'other'],
  ],
} satisfies Platform;
