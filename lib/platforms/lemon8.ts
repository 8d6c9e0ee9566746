import type { Platform } from '../matching/platform';

export default {
  hosts: { 'lemon8-app.com': ['post /@{name}/{n} /{name}/{n}', 'person /@{name}', 'profile /{name}'] },
  forms: {
    name: {
      like: /[\w.-]{1,100}/,
      reserved: 'feed topic user',
    },
  },
  permissions: ['https://*.lemon8-app.com/*'],
  profileUrl: { '': 'https://www.lemon8-app.com/@*' },
  examples: [
    ['https://www.lemon8-app.com/marlaquint', 'profile', 'marlaquint'],
    ['https://www.lemon8-app.com/@marlaquint/7462111829222015534', 'post', 'marlaquint'],
    ['https://v.lemon8-app.com/al/OghwFTppx', 'other'],
  ],
} satisfies Platform;
