import type { Platform } from '../matching/platform';

export default {
  hosts: { 'kick.com': ['post /{name}/clips|videos/*', 'person /{name}'] },
  forms: {
    name: { like: /[\w-]{2,40}/, reserved: 'browse categories category clips following video' },
  },
  permissions: ['https://*.kick.com/*'],
  profileUrl: { '': 'https://kick.com/*' },
  examples: [
    ['https://kick.com/marlaplays/about', 'profile-tab', 'marlaplays'],
    ['https://kick.com/marlaplays/clips/clip_1', 'post', 'marlaplays'],
    ['https://kick.com/browse', 'other'],
  ],
} satisfies Platform;
