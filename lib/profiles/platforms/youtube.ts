import type { AboutText, Example } from '../entry';
import type { Exact, Rules } from '../rules';

/** Letters of any script. */
const NAME = /[\p{L}\p{M}\p{N}._·-]{1,100}/u;

/** The most visited of its pages. */
const SEEN = 'feed results shorts watch';

export const rules: Rules = {
  forms: {
    name: { like: NAME },
    channel: { like: /UC[\w-]{22}/, as: 'id:' },
    custom: { like: NAME, as: 'c:', not: SEEN },
    user: { like: NAME, as: 'user:' },
    // The oldest form, at the root, shares its names with /c/.
    root: { like: NAME, as: 'c:', not: SEEN },
  },
  sites: {
    'youtube.com+m,music': [
      'profile /@{name}/featured /channel/{channel}/featured /c/{custom}/featured /user/{user}/featured',
      'person /@{name} /channel/{channel} /c/{custom} /user/{user} /{root}',
    ],
  },
};

/** Pages of the site's own. Nobody can be called like that at the root, so neither below /c/. */
const PAGES =
  'ads attribution_link browse c channel clip creators e embed feeds gaming get_video_info hashtag ' +
  'iframe_api index jobs kids learning live movies music new oembed oops paid_memberships playlist podcasts post ' +
  'premium redirect reporthistory results s shared source sports storefront t trending tv upload user v w ' +
  'watch_popup yt';

export const exact: Exact = {
  forms: { root: { like: NAME, as: 'c:', not: PAGES }, custom: { like: NAME, as: 'c:', not: PAGES } },
  sites: {
    'youtube.com': [
      'search /results?search_query={query} /search?q={query}',
      'post /watch|watch_popup?v=* /shorts|live|clip|post|embed|v|e/* /playlist?list=*',
    ],
    'youtu.be': ['post /*'],
    'youtube-nocookie.com': ['post /embed/*'],
  },
};

export const about: AboutText = {
  name: 'YouTube',
  ask: ['https://*.youtube.com/*', 'https://*.youtu.be/*'],
  blind: 'Lull cannot see who made a video: links to videos and Shorts do not say.',
  mute: 'On their channel, unsubscribe. On a video in your feed, open the three dots and choose Don’t recommend channel.',
  open: {
    '': 'https://www.youtube.com/@*',
    'id:': 'https://www.youtube.com/channel/*',
    'c:': 'https://www.youtube.com/c/*',
    'user:': 'https://www.youtube.com/user/*',
  },
};

export const examples: Example[] = [
  ['https://www.youtube.com/@marlaquintvlogs/featured', 'profile', 'marlaquintvlogs'],
  ['https://www.youtube.com/@marlaquintvlogs/streams', 'profile-tab', 'marlaquintvlogs'],
  ['https://www.youtube.com/MarlaQuintVlogs', 'profile', 'c:marlaquintvlogs'],
  ['https://youtu.be/abcDEF12345', 'post'],
  ['https://www.youtube.com/feed/subscriptions', 'other'],
];
