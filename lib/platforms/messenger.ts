import type { Platform } from '../matching/platform';
import { FACEBOOK_PAGES, facebookName } from './facebook';

export default {
  hosts: {
    'm.me': ['message /{name}$'],
    'messenger.com': [
      'message /e2ee/t/{thread} /t/{name} /*/t/{name}',
      'message /$ /t|new|inbox|requests|archived|marketplace',
    ],
  },
  forms: {
    // Channels, communities and groups stand behind these (public code, 2023 to 2026).
    name: { ...facebookName, reserved: `${FACEBOOK_PAGES} ch cm g j` },
  },
  permissions: ['https://*.messenger.com/*', 'https://*.facebook.com/*'],
  uncovered: { 'm.me': 'redirects to messenger.com or facebook.com' },
  profileUrl: { '': 'https://www.messenger.com/t/*/', 'id:': 'https://www.messenger.com/t/*/' },
  sameAccount: ['facebook'],
  examples: [
    ['https://www.messenger.com/t/100004123456789/', 'message', 'id:100004123456789'],
    ['https://m.me/marla.quint.77', 'message', 'marlaquint77'],
    ['https://www.messenger.com/requests/t/100004123456789/', 'message', 'id:100004123456789'],
    ['https://m.me/ch/AbaTq7RkYvT3mLx0/', 'other'],
    ['https://www.messenger.com/login', 'other'],
  ],
} satisfies Platform;
