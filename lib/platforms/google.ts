import type { Platform } from '../matching/platform';

export default {
  hosts: { 'google.com google.?? google.co.?? google.com.??': ['search /search?q={query}'] },
  permissions: ['https://*.google.com/*'],
  posts: false,
  examples: [
    ['https://www.google.co.uk/search?q=marla', 'search'],
    ['https://www.google.com/maps/@51.5,-0.1,12z', 'other'],
  ],
} satisfies Platform;
