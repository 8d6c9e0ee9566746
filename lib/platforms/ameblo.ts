import type { Platform } from '../matching/platform';

export default {
  hosts: { 'ameblo.jp': ['post /{name}/entry-*', 'person /{name}'] },
  forms: {
    name: { like: /[\w.-]{1,100}/, reserved: 's' },
  },
  permissions: ['https://*.ameblo.jp/*'],
  profileUrl: { '': 'https://ameblo.jp/*' },
  examples: [
    ['https://ameblo.jp/marlaq', 'profile', 'marlaq'],
    ['https://ameblo.jp/marlaq/entry-12.html', 'post', 'marlaq'],
    ['https://ameblo.jp/search', 'other'],
  ],
} satisfies Platform;
