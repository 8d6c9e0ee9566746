import type { Platform } from '../matching/platform';
import { ALL_PAGES } from '../matching/site-pages';

export default {
  hosts: {
    'vimeo.com': [
      'search /search?q={query}',
      // A review of a video not yet public: yt-dlp, August 2026.
      'post /user{id}/review/* /{name}/review/*',
      'person /user{id} /{name}',
      'post /{n} /video|videos/{n} /channels/*/{n} /groups/*/videos/{n} /album|showcase/{n}',
    ],
    'player.vimeo.com': ['post /video/*'],
  },
  forms: {
    name: {
      like: /(?!\d+$)[\w-]{2,50}/,
      reserved:
        `${ALL_PAGES} album albums cameo couchmode fyc interactive-video livestream magisto on_demand ondemand ` +
        'ott player screen-recorder showcase staffpicks stock teleprompter video-school virtual-events vod ' +
        'webinars',
    },
  },
  permissions: ['https://*.vimeo.com/*'],
  profileUrl: { '': 'https://vimeo.com/*', 'id:': 'https://vimeo.com/user*' },
  examples: [
    ['https://vimeo.com/user1234567', 'profile', 'id:1234567'],
    ['https://vimeo.com/marlaquint/videos', 'profile-tab', 'marlaquint'],
    ['https://vimeo.com/123456789', 'post'],
    ['https://vimeo.com/marlaquint/review/123/abc', 'post', 'marlaquint'],
    ['https://vimeo.com/categories/music', 'other'],
    ['https://vimeo.com/log_in', 'other'],
  ],
} satisfies Platform;
