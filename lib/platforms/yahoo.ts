import type { Platform } from '../matching/platform';

export default {
  hosts: { 'search.yahoo.com+??,images,video,news': ['search /?p={query}'] },
  permissions: ['https://*.search.yahoo.com/*'],
  posts: false,
  examples: [
    ['https://de.search.yahoo.com/search?p=marla', 'search'],
    ['https://search.yahoo.com/', 'other'],
  ],
} satisfies Platform;
