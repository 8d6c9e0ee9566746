import type { Platform } from '../matching/platform';

export default {
  hosts: {
    'reddit.com+old,new,np,sh,m,??': [
      'message /message/compose?to={name} /chat/user/{peer} /chat/room/{thread}',
      'search /search?q={query} /r/*/search?q={query}',
      'message /message /chat',
      'post /user|u/{name}/comments|m/* /user|u/{name}/s/* /r/u_{name}/comments|s/*',
      'person /user|u/{name} /r/u_{name}',
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
    ['https://old.reddit.com/user/dex_holloway/saved/', 'profile-tab', 'dex_holloway'],
    ['https://www.reddit.com/r/u_dex_holloway/comments/1abc/x/', 'post', 'dex_holloway'],
    ['https://www.reddit.com/r/BreakUps/', 'other'],
  ],
} satisfies Platform;
