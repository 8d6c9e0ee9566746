import type { Platform } from '../matching/platform';

export default {
  hosts: { 'lichess.org': ['person /@/{name}'] },
  permissions: ['https://*.lichess.org/*'],
  profileUrl: { '': 'https://lichess.org/@/*' },
  examples: [
    ['https://lichess.org/@/MarlaQ', 'profile', 'marlaq'],
    ['https://lichess.org/@/marlaq/all', 'profile-tab', 'marlaq'],
    ['https://lichess.org/tv', 'other'],
  ],
} satisfies Platform;
