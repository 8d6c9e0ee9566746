import { hashBang } from '../matching/address';
import type { Platform } from '../matching/platform';

export default {
  hosts: {
    'x.com+m,mobile twitter.com+m,mobile': [
      'message /messages/compose?recipient_id={id}',
      'message /messages/{thread} /i/chat/{thread}',
      'search /search?q={query}',
      'other /messages/settings /i/chat/settings',
      'message /messages /i/chat',
      // Documented with both parameters (X's own documentation of web intents, 2026).
      'profile /intent/user|follow?user_id={id} /intent/user|follow?screen_name={name}',
      // Legal pages by language: /en/tos.
      'other /*/tos|privacy',
      'post /{name}/status|statuses|article/{n} /{name}/lists/*',
      'person /i/user/{id} /{name} /@{name}',
      'post /i/status/{n} /i/web/status/{n} /statuses/{n}',
    ],
    // What a box with somebody's posts on another site shows (public code, 2022 to 2026).
    'syndication.twitter.com': ['profile /srv/timeline-profile/screen-name/{name}'],
  },
  forms: {
    name: {
      // 15 letters today; some of the oldest accounts have up to 20.
      like: /\w{1,20}/,
      // The last two lines: the site's own list of 2012 and lists in public code of 2023 to 2026.
      reserved:
        'bookmarks communities compose favorites follower_requests followers following hashtag i intent ' +
        'invitations lists logged_out moments personalization premium_sign_up rules sessions similar_to ' +
        'status statuses topics welcome who_to_follow widgets activity anywhere badges buttons connect ' +
        'connect_people direct_messages directory display drafts error events find_sources find_users ' +
        'followed_by goodies intents invite mediaviewer mentions newtwitter nfx oauth2 password_reset ' +
        'public_timeline replies retweets saved_searches session sitemaps srv suspended teams translate ' +
        'trends tweetbutton users',
    },
    thread: { like: /g?\d[\d-]*/, role: 'thread' },
  },
  path: (url) => hashBang(url, '/'),
  mirrors: 'nitter.net xcancel.com fxtwitter.com vxtwitter.com fixupx.com fixvx.com',
  permissions: ['https://*.x.com/*', 'https://*.twitter.com/*'],
  profileUrl: { '': 'https://x.com/*', 'id:': 'https://x.com/i/user/*' },
  coined: { name: 'twitter' },
  examples: [
    ['https://x.com/dexholloway', 'profile', 'dexholloway'],
    ['https://twitter.com/#!/dexholloway', 'profile', 'dexholloway'],
    ['https://x.com/dexholloway/creator-subscriptions/subscriptions', 'profile-tab', 'dexholloway'],
    ['https://x.com/dexholloway/status/1790123456789012345/mediaviewer', 'post', 'dexholloway'],
    ['https://nitter.net/dexholloway/media', 'profile-tab', 'dexholloway'],
    ['https://x.com/i/status/1790123456789012345', 'post'],
    ['https://x.com/intent/follow?user_id=2244994000', 'profile', 'id:2244994000'],
    [
      'https://syndication.twitter.com/srv/timeline-profile/screen-name/dexholloway?lang=en',
      'profile',
      'dexholloway',
    ],
    ['https://x.com/intent/post?text=%40dexholloway', 'other'],
    ['https://x.com/i/bookmarks', 'other'],
  ],
} satisfies Platform;
