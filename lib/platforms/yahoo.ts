import type { Platform } from '../matching/platform';

export default {
  hosts: {
    'search.yahoo.com+??,images,video,news,espanol,maktoob,malaysia search.yahoo.co.jp': [
      'search /?p={query}',
    ],
  },
  permissions: ['https://*.search.yahoo.com/*', 'https://*.search.yahoo.co.jp/*'],
  posts: false,
  examples: [
    ['https://de.search.yahoo.com/search?p=marla', 'search'],
    ['https://search.yahoo.co.jp/search?p=marla', 'search'],
    ['https://search.yahoo.com/', 'other'],
  ],
} satisfies Platform;
