import type { Platform } from '../matching/platform';
import { ALL_PAGES, NO_FILE } from '../matching/site-pages';

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
      like: new RegExp(`(?!\\d+$)${NO_FILE}[\\w.-]{1,50}`),
      // `action/trial` is an opaque offer: wild links, 2023 to 2026. The others are its foot.
      reserved: `${ALL_PAGES} antislavery contract contracts dac7 dsa reporting usc usc2257 uwarranty vault`,
    },
  },
  permissions: ['https://*.onlyfans.com/*'],
  trace: 'story',
  profileUrl: { '': 'https://onlyfans.com/*', 'id:': 'https://onlyfans.com/u*' },
  coined: { name: 'onlyfans' },
  examples: [
    ['https://onlyfans.com/u123456789', 'profile', 'id:123456789'],
    ['https://onlyfans.com/marlaquint/media', 'profile-tab', 'marlaquint'],
    ['https://onlyfans.com/marlaquint/trial/abc', 'profile-tab', 'marlaquint'],
    ['https://onlyfans.com/987654321/marlaquint', 'post', 'marlaquint'],
    ['https://onlyfans.com/my/subscribers/active', 'other'],
    ['https://onlyfans.com/action/trial/abc', 'other'],
  ],
} satisfies Platform;
