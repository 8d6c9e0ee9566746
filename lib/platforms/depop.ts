import type { Platform } from '../matching/platform';

export default {
  hosts: { 'depop.com': ['person /{name}', 'post /products/*'] },
  forms: {
    name: { like: /[\w.-]{1,100}/, reserved: 'brands category gb products sell theme us' },
  },
  permissions: ['https://*.depop.com/*'],
  profileUrl: { '': 'https://www.depop.com/*/' },
  examples: [
    ['https://www.depop.com/marlaquint/', 'profile', 'marlaquint'],
    ['https://www.depop.com/products/marlaquint-coat/', 'post'],
    ['https://www.depop.com/category/mens/', 'other'],
  ],
} satisfies Platform;
