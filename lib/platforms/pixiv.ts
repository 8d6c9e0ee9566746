import type { Platform } from '../matching/platform';

export default {
  hosts: {
    // The shapes are those of Danbooru and gallery-dl, 2026.
    'pixiv.net+touch': [
      'search /tags/{query} /search.php?word={query} /search_user.php?nick={query}',
      'post /member_illust.php?illust_id={n} /user/{id}/series/*',
      'profile /member.php?id={id} /novel/member.php?id={id}',
      'tab /member_illust.php?id={id} /bookmark.php?id={id} /fanbox/creator/{id}',
      'person /users|u/{id}',
      'post /artworks|i|n/{n} /novel/show.php?id={n} /novel/series/{n}',
    ],
    // A name that leads to a number: opaque, as a short link is.
    'pixiv.me': [],
  },
  skip: /^(?:en|ko|zh|zh-tw)$/i,
  permissions: ['https://*.pixiv.net/*'],
  profileUrl: { 'id:': 'https://www.pixiv.net/users/*' },
  examples: [
    ['https://www.pixiv.net/u/12345', 'profile', 'id:12345'],
    ['https://www.pixiv.net/en/users/12345/artworks', 'profile-tab', 'id:12345'],
    ['https://www.pixiv.net/member_illust.php?id=12345', 'profile-tab', 'id:12345'],
    ['https://www.pixiv.net/member_illust.php?mode=medium&illust_id=987', 'post'],
    ['https://www.pixiv.net/artworks/987', 'post'],
    ['https://www.pixiv.net/ranking.php', 'other'],
    ['https://www.pixiv.net/jump.php?https%3A%2F%2Fx.example', 'other'],
  ],
} satisfies Platform;
