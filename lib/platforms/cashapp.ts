import type { Platform } from '../matching/platform';

export default {
  hosts: { 'cash.app cash.me': ['person /{tag}'] },
  forms: {
    tag: { like: /\$\w{1,40}/, to: (tag) => tag.slice(1) },
  },
  permissions: ['https://*.cash.app/*'],
  uncovered: { 'cash.me': 'redirects to cash.app' },
  profileUrl: { '': 'https://cash.app/$*' },
  examples: [
    ['https://cash.app/%24marlaquint', 'profile', 'marlaquint'],
    ['https://cash.app/app/QRKYVT0', 'other'],
    ['https://cash.app/help', 'other'],
  ],
} satisfies Platform;
