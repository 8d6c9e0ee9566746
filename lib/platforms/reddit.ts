import type { Platform } from '../matching/platform';

export default {
  hosts: {
    // `amp`: LibRedirect, 2026; `i`: Danbooru, 2026, the old mobile site.
    'reddit.com+old,new,np,sh,m,i,amp,??': [
      'message /message/compose?to={name} /chat/user/{peer} /chat/room/{thread}',
      // What a mail or a moderator's link writes in front of a name: wild links, 2023 to 2026. `to=/r/name` is a community.
      'message /message/compose?to=/u/{name} /message/compose?to=u/{name} /message/compose?to=/user/{name}',
      'search /search?q={query} /r/*/search?q={query}',
      'message /message /chat',
      'post /user|u/{name}/comments|m/* /user|u/{name}/s/* /r/u_{name}/comments|s/*',
      'person /user|u/{name} /r/u_{name}',
      // The feed of an account, documented at reddit.com/wiki/rss.
      'tab /user|u/{name}.rss|.json',
      'post /r/*/comments|s/* /comments|gallery|poll|video/*',
    ],
    'chat.reddit.com': ['message /user/{peer} /room/{thread}', 'message /'],
    'redd.it': ['post /*'],
  },
  forms: {
    name: { like: /[\w-]{3,20}/ },
    peer: { like: /t2_\w{1,20}/, as: 'id:' },
  },
  permissions: ['https://*.reddit.com/*'],
  profileUrl: { '': 'https://www.reddit.com/user/*/', 'id:': 'https://chat.reddit.com/user/*' },
  examples: [
    ['https://www.reddit.com/u/dex_holloway', 'profile', 'dex_holloway'],
    ['https://amp.reddit.com/user/dex_holloway/', 'profile', 'dex_holloway'],
    ['https://old.reddit.com/user/dex_holloway/saved/', 'profile-tab', 'dex_holloway'],
    ['https://www.reddit.com/user/dex_holloway.rss', 'profile-tab', 'dex_holloway'],
    ['https://www.reddit.com/r/u_dex_holloway/comments/1abc/x/', 'post', 'dex_holloway'],
    ['https://www.reddit.com/message/compose?to=%2Fu%2FDex_Holloway&subject=x', 'message', 'dex_holloway'],
    ['https://www.reddit.com/message/compose/?to=/r/BreakUps', 'message'],
    ['https://www.reddit.com/r/BreakUps/', 'other'],
    ['https://www.reddit.com/media?url=https%3A%2F%2Fi.redd.it%2Fabc.jpeg', 'other'],
  ],
} satisfies Platform;
