import type { AboutText, Example } from '../entry';
import type { Exact, Rules } from '../rules';

export const rules: Rules = {
  sites: {
    'vimeo.com': ['person /user{id} /{name}'],
  },
};

export const exact: Exact = {
  name: /(?!\d+$)[\w-]{2,50}/,
  not: 'album albums categories channels create enterprise event features groups manage ondemand showcase solutions stock upgrade user watch',
  sites: {
    'vimeo.com': [
      'search /search?q={query}',
      'post /{n} /channels/*/{n} /groups/*/videos/{n} /album|showcase/{n}',
    ],
  },
};

export const about: AboutText = {
  name: 'Vimeo',
  ask: ['https://*.vimeo.com/*'],
  blind: 'Lull cannot see whose video you open.',
  mute: 'On their profile, unfollow or block them.',
  open: { '': 'https://vimeo.com/*', 'id:': 'https://vimeo.com/user*' },
};

export const examples: Example[] = [
  ['https://vimeo.com/user1234567', 'profile', 'id:1234567'],
  ['https://vimeo.com/marlaquint/videos', 'profile-tab', 'marlaquint'],
  ['https://vimeo.com/123456789', 'post'],
  ['https://vimeo.com/categories/music', 'other'],
];
