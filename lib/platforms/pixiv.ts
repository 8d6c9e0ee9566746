import type { Platform } from '../matching/platform';

export default {
  hosts: {
    'pixiv.net': [
      'search /tags/{query}',
      'profile /member.php?id={id}',
      'person /users/{id}',
      'post /artworks/{n} /novel/show.php?id={n}',
    ],
  },
  skip: /^en$/i,
  permissions: ['https://*.pixiv.net/*'],
  profileUrl: { 'id:': 'https://www.pixiv.net/users/*' },
  examples: [
    ['https://www.pixiv.net/en/users/12345/artworks', 'profile-tab', 'id:12345'],
    ['https://www.pixiv.net/artworks/987', 'post'],
    ['https://www.pixiv.net/ranking.php', 'other'],
  ],
} satisfies Platform;
