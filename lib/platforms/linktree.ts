import type { Platform } from '../matching/platform';
import { ALL_PAGES, NO_FILE } from '../matching/site-pages';

export default {
  hosts: { 'linktr.ee': ['tab /{name}/shop|store|collections', 'profile /{name}'] },
  forms: {
    name: {
      like: new RegExp(`${NO_FILE}[\\w.-]{1,100}`),
      reserved: `${ALL_PAGES} b2b charities link-in-bio link-shortener linktree lp p passes qr-code r s`,
    },
  },
  permissions: ['https://*.linktr.ee/*'],
  profileUrl: { '': 'https://linktr.ee/*' },
  examples: [
    ['https://linktr.ee/marlaquint', 'profile', 'marlaquint'],
    ['https://linktr.ee/login', 'other'],
    ['https://linktr.ee/s/pricing', 'other'],
    ['https://linktr.ee/marketplace', 'other'],
  ],
} satisfies Platform;
