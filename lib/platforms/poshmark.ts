import type { Platform } from '../matching/platform';

export default {
  hosts: {
    // Followers stand below another word: public code, until 2026.
    'poshmark.com poshmark.ca': [
      'person /closet/{name}',
      'tab /user/{name}/followers|following',
      'post /listing/*',
    ],
  },
  permissions: ['https://*.poshmark.com/*', 'https://*.poshmark.ca/*'],
  profileUrl: { '': 'https://poshmark.com/closet/*' },
  examples: [
    ['https://poshmark.com/closet/marlaquint', 'profile', 'marlaquint'],
    ['https://poshmark.ca/user/marlaquint/followers', 'profile-tab', 'marlaquint'],
    ['https://poshmark.com/category/Women', 'other'],
    ['https://poshmark.com/user/password/reset', 'other'],
  ],
} satisfies Platform;
