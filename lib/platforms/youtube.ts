import type { Platform } from '../matching/platform';

/** Letters of any script. */
const NAME = /[\p{L}\p{M}\p{N}._·-]{1,100}/u;

/**
 * Pages of the site's own. Nobody can have such a name at the root, and so not below /c/ either. Public code, 2012 to
 * 2026; `activate`, `pair` and `verify` are log-ins on other devices.
 */
const PAGES =
  'activate ads artist browse c channel channels charts clip clips comment confirm consent copyright ' +
  'courses creators disco e embed error export feeds fashion gaming get groups handle hashtag ' +
  'howyoutubeworks inbox index intl kids learning live logo masthead members memberships merch mobile ' +
  'movie movies music musicpremium my new news next oembed oops opensearch originals p pair partner partners ' +
  'playables playlist playlists podcasts post posts premium primetime product profile promos pro ' +
  'purchases red redeem redirect reel reels reporthistory results rss s sessions shared shopping shorts show ' +
  'shows signal sitemaps source sponsor sponsorships sports stats storefront stories subscriptions t ' +
  'testtube textbooks time trailers trends trending trueview trusted trustedflagger tv unsubscribe user users v ' +
  'verify vi video videos w watch watchlater works yt youtube youtubei yts';

export default {
  hosts: {
    'youtube.com+m,music': [
      'search /results?search_query={query} /search?q={query}',
      'profile /@{name}/featured /channel/{channel}/featured /c/{custom}/featured /user/{user}/featured',
      // Before 2012; the second is what buttons to subscribe opened (public code).
      'profile /profile?user={user} /subscription_center?add_user={user} /subscription_center?add_user_id={bare}',
      'tab /profile_videos|profile_favorites|profile_play_list?user={user}',
      // Boxes on other sites (the player's own documentation, 2014 to 2026).
      'tab /embed/live_stream?channel={channel}',
      'post /embed?listType=user_uploads&list={user}',
      'post /playlist|view_play_list?list={uploads} /embed/videoseries?list={uploads}',
      'person /@{name} /channel/{channel} /c/{custom} /user/{user} /{root}',
      'post /watch|watch_popup?v=* /shorts|live|clip|post|embed|v|e/* /playlist?list=* /view_play_list?p=*',
    ],
    'youtu.be': ['post /*'],
    'youtube-nocookie.com': ['post /embed/*'],
  },
  forms: {
    name: { like: NAME },
    channel: { like: /UC[\w-]{22}/, as: 'id:' },
    custom: { like: NAME, as: 'c:', reserved: PAGES },
    user: { like: NAME, as: 'user:' },
    // The oldest form, at the root, shares its names with /c/. None holds the sign that joins the words of so many pages
    // of the site (create_channel, watch_videos), nor the dot of its files.
    root: { like: /[\p{L}\p{M}\p{N}·-]{1,100}/u, as: 'c:', reserved: PAGES },
    // A channel's id without its first letters, and the list of all it has uploaded, also by sort: UU, UULF, UUSH, ...
    // (public code, 2012 to 2026).
    bare: { like: /[\w-]{22}/, as: 'id:', to: (id) => `UC${id}` },
    uploads: {
      like: /UU(?:LF|LP|LV|MF|MO|MS|MV|PS|PV|SH)?[\w-]{22}/,
      as: 'id:',
      to: (list) => `UC${list.slice(-22)}`,
    },
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
    ['https://www.youtube.com/subscription_center?add_user=marlaq1990', 'profile', 'user:marlaq1990'],
    ['https://www.youtube.com/profile?user=marlaq1990', 'profile', 'user:marlaq1990'],
    ['https://www.youtube.com/playlist?list=UUq7TBdxr_wvTnk6LhWmOa2g', 'post', 'id:UCq7TBdxr_wvTnk6LhWmOa2g'],
    [
      'https://www.youtube.com/embed/live_stream?channel=UCq7TBdxr_wvTnk6LhWmOa2g',
      'profile-tab',
      'id:UCq7TBdxr_wvTnk6LhWmOa2g',
    ],
    ['https://www.youtube.com/create_channel', 'other'],
    ['https://www.youtube.com/activate', 'other'],
    ['https://www.youtube.com/feed/subscriptions', 'other'],
  ],
} satisfies Platform;
