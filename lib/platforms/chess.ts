import type { Platform } from '../matching/platform';

export default {
  hosts: { 'chess.com': ['person /member/{name}'] },
  skip: /^[a-z]{2}$/i,
  permissions: ['https://*.chess.com/*'],
  profileUrl: { '': 'https://www.chess.com/member/*' },
  examples: [
    ['https://www.chess.com/member/MarlaQ', 'profile', 'marlaq'],
    ['https://www.chess.com/play', 'other'],
  ],
} satisfies Platform;
