import type { Platform } from '../matching/platform';
import { ALL_PAGES } from '../matching/site-pages';

export default {
  hosts: {
    'kick.com+m': [
      // A clip over the channel: yt-dlp, August 2026.
      'post /{name}/clips|videos/* /{name}$?clip=*',
      'tab /popout|embed/{name}',
      'person /{name}',
    ],
    // The player on other sites: public code, until 2026.
    'player.kick.com': ['tab /{name}'],
  },
  forms: {
    name: {
      like: /[\w-]{2,40}/,
      reserved: `${ALL_PAGES} clip clips dmca-policy drops follow kicks popout subs transactions`,
    },
  },
  permissions: ['https://*.kick.com/*'],
  profileUrl: { '': 'https://kick.com/*' },
  examples: [
    ['https://kick.com/marlaplays/about', 'profile-tab', 'marlaplays'],
    ['https://kick.com/popout/marlaplays/chat', 'profile-tab', 'marlaplays'],
    ['https://player.kick.com/marlaplays?autoplay=true', 'profile-tab', 'marlaplays'],
    ['https://kick.com/marlaplays/clips/clip_1', 'post', 'marlaplays'],
    ['https://kick.com/marlaplays?clip=clip_1', 'post', 'marlaplays'],
    ['https://kick.com/browse', 'other'],
    ['https://kick.com/community-guidelines', 'other'],
  ],
} satisfies Platform;
