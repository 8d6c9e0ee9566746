import type { Platform } from '../matching/platform';

export default {
  hosts: {
    'account.venmo.com': ['profile /code?user_id={id}', 'person /u/{name}'],
    'venmo.com': ['profile /code?user_id={id}', 'person /u/{name} /{name}'],
  },
  forms: { name: { like: /[\w-]{2,40}/, reserved: 'business code resources u' } },
  permissions: ['https://*.venmo.com/*'],
  profileUrl: { '': 'https://account.venmo.com/u/*', 'id:': 'https://venmo.com/code?user_id=*' },
  examples: [
    ['https://account.venmo.com/u/Marla-Quint-3', 'profile', 'marla-quint-3'],
    ['https://venmo.com/code?user_id=177490', 'profile', 'id:177490'],
    ['https://venmo.com/legal/', 'other'],
  ],
} satisfies Platform;
