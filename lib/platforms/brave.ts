import type { Platform } from '../matching/platform';

export default {
  hosts: { 'search.brave.com': ['search /?q={query}'] },
  permissions: ['https://*.search.brave.com/*'],
  posts: false,
  examples: [
    ['https://search.brave.com/search?q=marla', 'search'],
    ['https://search.brave.com/', 'other'],
  ],
} satisfies Platform;
