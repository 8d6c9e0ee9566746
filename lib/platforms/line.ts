import type { Platform } from '../matching/platform';

export default {
  hosts: { 'line.me': ['profile /ti/p/~{name} /ti/p/{official} /ti/p/{opaque}'] },
  forms: {
    official: { like: /@[\w.-]{1,40}/ },
    opaque: { like: /[\w-]{5,60}/, as: 'id:' },
  },
  skip: /^r$/i,
  permissions: ['https://*.line.me/*'],
  profileUrl: {
    '': 'https://line.me/ti/p/~*',
    '@': 'https://line.me/R/ti/p/@*',
    'id:': 'https://line.me/ti/p/*',
  },
  examples: [
    ['https://line.me/R/ti/p/~marlaq', 'profile', 'marlaq'],
    ['https://line.me/R/ti/p/%40marlashop', 'profile', '@marlashop'],
    ['https://line.me/en/', 'other'],
  ],
} satisfies Platform;
