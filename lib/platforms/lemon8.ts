import type { Platform } from '../matching/platform';
import { ALL_PAGES, NO_FILE } from '../matching/site-pages';

export default {
  hosts: { 'lemon8-app.com': ['post /@{name}/{n} /{name}/{n}', 'person /@{name}', 'profile /{name}'] },
  forms: {
    name: {
      like: new RegExp(`${NO_FILE}[\\w.-]{1,100}`),
      // `seo`: wild links, 2023 to 2026.
      reserved: `${ALL_PAGES} experience fyp poi seo`,
    },
  },
  permissions: ['https://*.lemon8-app.com/*'],
  profileUrl: { '': 'https://www.lemon8-app.com/@*' },
  examples: [
    ['https://www.lemon8-app.com/marlaquint', 'profile', 'marlaquint'],
    ['https://www.lemon8-app.com/@marlaquint/7462111829222015534', 'post', 'marlaquint'],
    ['https://v.lemon8-app.com/al/OghwFTppx', 'other'],
    ['https://www.lemon8-app.com/topic/7462111829222015534', 'other'],
  ],
} satisfies Platform;
