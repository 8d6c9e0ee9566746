import type { Platform } from '../matching/platform';

export default {
  hosts: {
    'chess.com': [
      // `messages/compose`, `stats` and the old `members/view`: public code, until 2026. `games/archive`: wild links, 2023 to 2026.
      'message /messages/compose/{name}',
      'message /messages',
      'tab /games/archive/{name} /stats/overview|puzzles/{name} /stats/*/*/{name} /insights|awards/{name}',
      'other /blog/all|category|latest|popular|search|top|top-bloggers|topics',
      'post /blog/{name}/*',
      'tab /blog/{name}',
      'profile /members/view/{name}',
      'person /member/{name}',
    ],
  },
  skip: /^[a-z]{2}(?:-[a-z]{2})?$/i,
  permissions: ['https://*.chess.com/*'],
  profileUrl: { '': 'https://www.chess.com/member/*' },
  examples: [
    ['https://www.chess.com/member/MarlaQ', 'profile', 'marlaq'],
    ['https://www.chess.com/members/view/MarlaQ?ref_id=1', 'profile', 'marlaq'],
    ['https://www.chess.com/games/archive/MarlaQ?gameOwner=other_game', 'profile-tab', 'marlaq'],
    ['https://www.chess.com/stats/live/rapid/MarlaQ/0', 'profile-tab', 'marlaq'],
    ['https://www.chess.com/blog/MarlaQ/a-lake', 'post', 'marlaq'],
    ['https://www.chess.com/messages/compose/MarlaQ', 'message', 'marlaq'],
    ['https://www.chess.com/play', 'other'],
    ['https://www.chess.com/games/archive', 'other'],
  ],
} satisfies Platform;
