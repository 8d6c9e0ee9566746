import type { Platform } from '../matching/platform';

export default {
  hosts: {
    'google.com+images,news google.?? google.co.?? google.com.??': [
      'search /search?q={query} /search?as_q={query}',
    ],
  },
  permissions: ['https://*.google.com/*'],
  // Google's own announcement of 15 April 2025.
  uncovered: {
    'google.??': 'redirects to google.com since 2025',
    'google.co.??': 'redirects to google.com since 2025',
    'google.com.??': 'redirects to google.com since 2025',
  },
  posts: false,
  examples: [
    ['https://www.google.co.uk/search?q=marla', 'search'],
    ['https://www.google.com/maps/@51.5,-0.1,12z', 'other'],
  ],
} satisfies Platform;
