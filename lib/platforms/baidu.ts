import type { Platform } from '../matching/platform';

export default {
  hosts: { 'baidu.com+m': ['search /s?wd={query} /s?word={query}'] },
  permissions: ['https://*.baidu.com/*'],
  posts: false,
  examples: [
    ['https://www.baidu.com/s?wd=marla', 'search'],
    ['https://www.baidu.com/', 'other'],
  ],
} satisfies Platform;
