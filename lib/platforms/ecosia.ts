import type { Platform } from '../matching/platform';

export default {
  hosts: { 'ecosia.org': ['search /?q={query}'] },
  permissions: ['https://*.ecosia.org/*'],
  posts: false,
  examples: [
    ['https://www.ecosia.org/search?q=marla', 'search'],
    ['https://ecosia.org/', 'other'],
  ],
} satisfies Platform;
