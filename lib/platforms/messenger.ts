import type { Platform } from '../matching/platform';
import { FACEBOOK_PAGES, facebookName } from './facebook';

export default {
  hosts: {
    'm.me': ['message /{name}$'],
    'messenger.com': ['message /e2ee/t/{thread} /t/{name}', 'message /$ /t|new|inbox|requests|archived'],
  },
  forms: { name: { ...facebookName, reserved: FACEBOOK_PAGES } },
  permissions: ['https://*.messenger.com/*', 'https://*.facebook.com/*'],
  profileUrl: { '': 'https://www.messenger.com/t/*/', 'id:': 'https://www.messenger.com/t/*/' },
  sameAccount: ['facebook'],
  examples: [
    ['https://www.messenger.com/t/100004123456789/', 'message', 'id:100004123456789'],
    ['https://m.me/marla.quint.77', 'message', 'marlaquint77'],
    ['https://www.messenger.com/login', 'other'],
  ],
} satisfies Platform;
