import type { Platform } from '../matching/platform';

export default {
  hosts: { 'linktr.ee': ['profile /{name}'] },
  forms: { name: { like: /[\w.-]{1,100}/, reserved: '' } },
  permissions: ['https://*.linktr.ee/*'],
  profileUrl: { '': 'https://linktr.ee/*' },
  examples: [
    ['https://linktr.ee/marlaquint', 'profile', 'marlaquint'],
    ['https://linktr.ee/login', 'other'],
  ],
} satisfies Platform;
