import type { Platform } from '../matching/platform';
import { PAGES, SHORT_PAGES, UNDERSCORED_PAGES } from '../matching/site-pages';

export default {
  hosts: {
    'twitch.tv+m,go': [
      'search /search?term={query}',
      // The old message form: public code, until 2026.
      'message /message/compose?to={name}',
      'post /{name}/clip|v|video/*',
      'profile /{name}/home',
      // Pages about a channel with a word before its name. `subs` and `moderator`: wild links, 2023 to 2026.
      'tab /popout|subs|moderator|embed/{name} /popout/moderator/{name}',
      'person /{name}',
      'post /videos/{n} /clip|collections/*',
    ],
    'clips.twitch.tv': ['post /*'],
    // Players on other sites: yt-dlp, August 2026.
    'player.twitch.tv embed.twitch.tv': ['tab /$?channel={name}', 'post /$?video=* /$?collection=*'],
  },
  forms: {
    name: {
      like: /\w{2,25}/,
      // `activate` (log-in on a television), `redeem` and `subs`: wild links, 2023 to 2026. The others: lists in public code, 2026.
      reserved:
        `${PAGES} ${SHORT_PAGES} ${UNDERSCORED_PAGES} annual_recap bits broadcast clip clips creatorcamp ` +
        'directory drops esports ext following_live hosts inventory kraken login_popup popout prime raids recap ' +
        'siteadmin subs turbo twitchcon username vod whispers',
    },
  },
  permissions: ['https://*.twitch.tv/*'],
  profileUrl: { '': 'https://www.twitch.tv/*' },
  examples: [
    ['https://www.twitch.tv/marlaplays/home', 'profile', 'marlaplays'],
    ['https://www.twitch.tv/popout/marlaplays/chat', 'profile-tab', 'marlaplays'],
    ['https://www.twitch.tv/subs/MarlaPlays', 'profile-tab', 'marlaplays'],
    ['https://www.twitch.tv/moderator/marlaplays', 'profile-tab', 'marlaplays'],
    ['https://www.twitch.tv/popout/moderator/marlaplays/chat', 'profile-tab', 'marlaplays'],
    ['https://www.twitch.tv/embed/marlaplays/chat?parent=x.example', 'profile-tab', 'marlaplays'],
    ['https://player.twitch.tv/?channel=marlaplays&parent=x.example', 'profile-tab', 'marlaplays'],
    ['https://www.twitch.tv/message/compose?to=marlaplays', 'message', 'marlaplays'],
    ['https://www.twitch.tv/marlaplays/v/123', 'post', 'marlaplays'],
    ['https://player.twitch.tv/?video=v123', 'post'],
    ['https://www.twitch.tv/directory/following', 'other'],
    ['https://www.twitch.tv/activate', 'other'],
    ['https://www.twitch.tv/subs', 'other'],
  ],
} satisfies Platform;
