import type { Platform } from '../matching/platform';
import { ALL_PAGES, NO_FILE } from '../matching/site-pages';

export default {
  hosts: { 'depop.com': ['person /{name}', 'other /products/create|edit', 'post /products/*'] },
  forms: {
    name: {
      like: new RegExp(`${NO_FILE}[\\w.-]{1,100}`),
      // Two letters are a country.
      reserved:
        `${ALL_PAGES} au bag ca de es eu fr gb ie it kids mens nl nz outfits presscentre receipts seller-hub ` +
        'sellerhub styles us womens',
    },
  },
  permissions: ['https://*.depop.com/*'],
  profileUrl: { '': 'https://www.depop.com/*/' },
  examples: [
    ['https://www.depop.com/marlaquint/', 'profile', 'marlaquint'],
    ['https://www.depop.com/products/marlaquint-coat/', 'post'],
    ['https://www.depop.com/category/mens/', 'other'],
    ['https://www.depop.com/gb/category/mens/', 'other'],
  ],
} satisfies Platform;
