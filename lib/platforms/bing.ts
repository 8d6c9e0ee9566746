import type { Platform } from '../matching/platform';

export default {
  hosts: { 'bing.com+cn': ['search /search?q={query} /images|videos|news/search?q={query}'] },
  permissions: ['https://*.bing.com/*'],
  posts: false,
  examples: [
    ['https://cn.bing.com/search?q=marla', 'search'],
    ['https://www.bing.com/', 'other'],
  ],
} satisfies Platform;
