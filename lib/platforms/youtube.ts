import type { Platform } from '../matching/platform';

/** Letters of any script. */
const NAME = /[\p{L}\p{M}\p{N}._·-]{1,100}/u;

/** Pages of the site's own. Nobody can have such a name at the root, and so not below /c/ either. */
const PAGES =
  'ads attribution_link browse c channel clip creators e embed feed feeds gaming get_video_info hashtag iframe_api ' +
  'index jobs kids learning live movies music new oembed oops paid_memberships playlist podcasts post premium ' +
  'redirect reporthistory results s shared shorts source sports storefront t trending tv upload user v w watch ' +
  'watch_popup yt';

export default {
  hosts: {
    'youtube.com+m,music': [
      'search /results?search_query={query} /search?q={query}',
      'profile /@{name}/featured /channel/{channel}/featured /c/{custom}/featured /user/{user}/featured',
      'person /@{name} /channel/{channel} /c/{custom} /user/{user} /{root}',
      'post /watch|watch_popup?v=* /shorts|live|clip|post|embed|v|e/* /playlist?list=*',
    ],
    'youtu.be': ['post /*'],
    'youtube-nocookie.com': ['post /embed/*'],
  },
  forms: {
    name: { like: NAME },
    channel: { like: /UC[\w-]{22}/, as: 'id:' },
    custom: { like: NAME, as: 'c:', reserved: PAGES },
    user: { like: NAME, as: 'user:' },
    // The oldest form, at the root, shares its names with /c/.
    root: { like: NAME, as: 'c:', reserved: PAGES },
  },
  permissions: ['https://*.youtube.com/*', 'https://*.youtu.be/*'],
  profileUrl: {
    '': 'https://www.youtube.com/@*',
    'id:': 'https://www.youtube.com/channel/*',
    'c:': 'https://www.youtube.com/c/*',
    'user:': 'https://www.youtube.com/user/*',
  },
  coined: { name: 'youtube', near: true },
  examples: [
    ['https://www.youtube.com/@marlaquintvlogs/featured', 'profile', 'marlaquintvlogs'],
    ['https://www.youtube.com/@marlaquintvlogs/streams', 'profile-tab', 'marlaquintvlogs'],
    ['https://www.youtube.com/MarlaQuintVlogs', 'profile', 'c:marlaquintvlogs'],
    ['https://youtu.be/abcDEF12345', 'post'],
    ['https://www.youtube.com/feed/subscriptions', 'other'],
  ],
} satisfies Platform;
