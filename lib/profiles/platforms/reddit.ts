import type { AboutText, Example } from '../entry';
import type { Exact, Rules } from '../rules';

export const rules: Rules = {
  forms: { peer: { like: /t2_\w{1,20}/, as: 'id:' } },
  sites: {
    'reddit.com+old,new,np,sh,m,??': [
      'post /user|u/{name}/comments|m/* /user|u/{name}/s/* /r/u_{name}/comments|s/*',
      'person /user|u/{name} /r/u_{name}',
    ],
  },
};

export const exact: Exact = {
  name: /[\w-]{3,20}/,
  sites: {
    'chat.reddit.com': ['message /user/{peer} /room/{thread}', 'message /'],
    'reddit.com': [
      'message /message/compose?to={name} /chat/user/{peer} /chat/room/{thread}',
      'search /search?q={query} /r/*/search?q={query}',
      'message /message /chat',
      'post /r/*/comments|s/* /comments|gallery|poll|video/*',
    ],
    'redd.it': ['post /*'],
  },
};

export const about: AboutText = {
  name: 'Reddit',
  ask: ['https://*.reddit.com/*'],
  blind: 'Lull cannot see their posts and comments inside other threads.',
  mute: 'On their profile, open the three dots to block them. Reddit has no mute for people.',
  open: { '': 'https://www.reddit.com/user/*/', 'id:': 'https://chat.reddit.com/user/*' },
};

export const examples: Example[] = [
  ['https://www.reddit.com/u/dex_holloway', 'profile', 'dex_holloway'],
  ['https://old.reddit.com/user/dex_holloway/saved/', 'profile-tab', 'dex_holloway'],
  ['https://www.reddit.com/r/u_dex_holloway/comments/1abc/x/', 'post', 'dex_holloway'],
  ['https://www.reddit.com/r/BreakUps/', 'other'],
];
