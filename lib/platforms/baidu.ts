import type { Platform } from '../matching/platform';

export default {
  hosts: {
    'baidu.com+m': ['search /s?wd={query} /s?word={query} /*/s?word={query}'],
    'image.baidu.com': ['search /search?word={query}'],
  },
  permissions: ['https://*.baidu.com/*'],
  posts: false,
  examples: [
    ['https://www.baidu.com/s?wd=marla', 'search'],
    ['https://m.baidu.com/from=844b/s?word=marla', 'search'],
    ['https://image.baidu.com/search/index?tn=baiduimage&word=marla', 'search'],
    ['https://www.baidu.com/', 'other'],
  ],
} satisfies Platform;
