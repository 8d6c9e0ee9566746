import type { Platform } from '../matching/platform';

export default {
  hosts: { 'startpage.com': ['search /do|sp/search|dsearch|metasearch.pl?query={query}'] },
  permissions: ['https://*.startpage.com/*'],
  posts: false,
  examples: [
    ['https://www.startpage.com/do/search?query=marla', 'search'],
    ['https://www.startpage.com/', 'other'],
  ],
} satisfies Platform;
