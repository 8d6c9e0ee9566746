import type { AboutText, Example } from '../entry';
import type { Exact, Rules } from '../rules';

export const rules: Rules = {
  sites: {
    'patreon.com': [
      'post /{name}/posts/* /c|cw/{name}/posts/*',
      'profile /user?u={id}',
      'tab /user/*?u={id}',
      'person /c|cw/{name} /m/{id} /{name}',
    ],
  },
};

export const exact: Exact = {
  name: /[\w-]{1,64}/,
  not: 'c create cw m posts user',
  sites: { 'patreon.com': ['search /search?q={query}', 'post /posts|collection/*'] },
};

export const about: AboutText = {
  name: 'Patreon',
  ask: ['https://*.patreon.com/*'],
  people: false,
  blind: 'Lull cannot see their posts in your feed, or letters that come by mail.',
  mute: 'On their page, open the three dots to unfollow or leave the membership.',
  open: { '': 'https://www.patreon.com/*', 'id:': 'https://www.patreon.com/user?u=*' },
};

export const examples: Example[] = [
  ['https://www.patreon.com/cw/marlaquint', 'profile', 'marlaquint'],
  ['https://www.patreon.com/marlaquint/shop', 'profile-tab', 'marlaquint'],
  ['https://www.patreon.com/marlaquint/posts/a-tour-123', 'post', 'marlaquint'],
  ['https://www.patreon.com/home', 'other'],
];
