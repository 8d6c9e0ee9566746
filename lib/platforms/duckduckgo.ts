import type { Platform } from '../matching/platform';

export default {
  hosts: { 'duckduckgo.com+html,lite,noai,safe,start': ['search /$?q={query} /html|lite?q={query}'] },
  permissions: ['https://*.duckduckgo.com/*'],
  posts: false,
  examples: [
    ['https://lite.duckduckgo.com/lite/?q=marla', 'search'],
    ['https://duckduckgo.com/?t=h_', 'other'],
  ],
} satisfies Platform;
