import type { Platform } from '../matching/platform';

export default {
  hosts: { 'poshmark.com poshmark.ca': ['person /closet/{name}', 'post /listing/*'] },
  permissions: ['https://*.poshmark.com/*'],
  profileUrl: { '': 'https://poshmark.com/closet/*' },
  examples: [
    ['https://poshmark.com/closet/marlaquint', 'profile', 'marlaquint'],
    ['https://poshmark.com/category/Women', 'other'],
  ],
} satisfies Platform;
