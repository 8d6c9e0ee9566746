import type { Platform } from '../matching/platform';

export default {
  hosts: { 'qwant.com+lite': ['search /?q={query}'] },
  permissions: ['https://*.qwant.com/*'],
  posts: false,
  examples: [
    ['https://www.qwant.com/search?q=marla', 'search'],
    ['https://qwant.com/', 'other'],
  ],
} satisfies Platform;
