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
      'profile /intent/user?user_id={id} /intent/user|follow?screen_name={name}',
      'post /{name}/status|statuses|article/{n} /{name}/lists/*',
      'person /i/user/{id} /{name} /@{name}',
      'post /i/status/{n} /i/web/status/{n} /statuses/{n}',
    ],
  },
  forms: {
    name: {
      // 15 letters today; some of the oldest accounts have up to 20.
      like: /\w{1,20}/,
      reserved:
        'bookmarks communities compose explore favorites follower_requests followers following hashtag home i ' +
        'intent invitations lists logged_out moments personalization premium_sign_up rules search-advanced ' +
        'sessions similar_to status statuses topics welcome who_to_follow widgets',
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
    ['https://x.com/i/bookmarks', 'other'],
  ],
} satisfies Platform;
