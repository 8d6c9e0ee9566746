import type { Platform } from '../matching/platform';

export default {
  hosts: {
    'onlyfans.com': [
      'message /my/chats/chat/{id}',
      'message /my/chats',
      'post /{n}/u{id} /{n}/{name}',
      'person /u{id} /{name}',
    ],
  },
  forms: {
    name: {
      like: /(?!\d+$)[\w.-]{1,50}/,
      reserved: 'bookmarks dmca my posts',
    },
  },
  permissions: ['https://*.onlyfans.com/*'],
  trace: 'story',
  profileUrl: { '': 'https://onlyfans.com/*', 'id:': 'https://onlyfans.com/u*' },
  coined: { name: 'onlyfans' },
  examples: [
    ['https://onlyfans.com/u123456789', 'profile', 'id:123456789'],
    ['https://onlyfans.com/marlaquint/media', 'profile-tab', 'marlaquint'],
    ['https://onlyfans.com/987654321/marlaquint', 'post', 'marlaquint'],
    ['https://onlyfans.com/my/subscribers/active', 'other'],
  ],
} satisfies Platform;
