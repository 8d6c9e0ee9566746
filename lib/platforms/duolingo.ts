import type { Platform } from '../matching/platform';

export default {
  hosts: {
    'duolingo.com': ['person /profile/{name} /u/{id}'],
    // What the app shares: wild links, 2023 to 2026. A code alone says nothing.
    'invite.duolingo.com': ['profile /profile-share/{name}'],
  },
  permissions: ['https://*.duolingo.com/*'],
  profileUrl: { '': 'https://www.duolingo.com/profile/*', 'id:': 'https://www.duolingo.com/u/*' },
  examples: [
    ['https://www.duolingo.com/u/123456789', 'profile', 'id:123456789'],
    ['https://invite.duolingo.com/profile-share/MarlaQ?via=share_profile_qr', 'profile', 'marlaq'],
    ['https://www.duolingo.com/learn', 'other'],
    ['https://invite.duolingo.com/BDHTZTB5CWWKT', 'other'],
  ],
} satisfies Platform;
