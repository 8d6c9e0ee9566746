import type { AboutText, Example } from '../entry';
import { hashBang } from '../fragment';
import type { Exact, Rules } from '../rules';

export const rules: Rules = {
  forms: {
    name: { like: /[\w.-]{1,100}/, not: 'explore home i' },
  },
  path: (url) => hashBang(url, '/'),
  sites: {
    'x.com+m,mobile twitter.com+m,mobile': [
      'profile /intent/user?user_id={id} /intent/user|follow?screen_name={name}',
      'post /{name}/status|statuses|article/{n} /{name}/lists/*',
      'person /i/user/{id} /{name} /@{name}',
    ],
  },
  mirrors: 'nitter.net xcancel.com fxtwitter.com vxtwitter.com fixupx.com fixvx.com',
};

export const exact: Exact = {
  forms: {
    thread: { like: /g?\d[\d-]*/, role: 'thread' },
  },
  // 15 letters today; some of the oldest accounts have up to 20.
  name: /\w{1,20}/,
  not:
    'bookmarks communities compose favorites follower_requests followers following hashtag intent invitations lists ' +
    'logged_out moments personalization premium_sign_up rules search-advanced sessions similar_to status statuses ' +
    'topics welcome who_to_follow widgets',
  sites: {
    'x.com': [
      'message /messages/compose?recipient_id={id}',
      'message /messages/{thread} /i/chat/{thread}',
      'search /search?q={query}',
      'other /messages/settings /i/chat/settings',
      'message /messages /i/chat',
      'post /i/status/{n} /i/web/status/{n} /statuses/{n}',
    ],
  },
};

export const about: AboutText = {
  name: 'X',
  ask: ['https://*.x.com/*', 'https://*.twitter.com/*'],
  blind: 'Lull cannot see their posts in your timeline, or the cards that pop up over a name.',
  mute: 'On their profile, open the three dots and choose Mute.',
  open: { '': 'https://x.com/*', 'id:': 'https://x.com/i/user/*' },
};

export const examples: Example[] = [
  ['https://x.com/dexholloway', 'profile', 'dexholloway'],
  ['https://twitter.com/#!/dexholloway', 'profile', 'dexholloway'],
  ['https://x.com/dexholloway/creator-subscriptions/subscriptions', 'profile-tab', 'dexholloway'],
  ['https://x.com/dexholloway/status/1790123456789012345/mediaviewer', 'post', 'dexholloway'],
  ['https://nitter.net/dexholloway/media', 'profile-tab', 'dexholloway'],
  ['https://x.com/i/status/1790123456789012345', 'post'],
  ['https://x.com/i/bookmarks', 'other'],
];
