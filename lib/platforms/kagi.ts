import type { Platform } from '../matching/platform';

export default {
  hosts: { 'kagi.com': ['search /?q={query}'] },
  permissions: ['https://*.kagi.com/*'],
  posts: false,
  examples: [
    ['https://kagi.com/search?q=marla', 'search'],
    ['https://kagi.com/', 'other'],
  ],
} satisfies Platform;
