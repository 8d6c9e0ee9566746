import type { AboutText, Example } from '../entry';
import type { Exact, Rules } from '../rules';

const HEX = /[\da-f]{24}/;

export const rules: Rules = {
  forms: {
    user: { like: HEX, as: 'id:' },
    note: { like: HEX, role: 'skip' },
  },
  sites: {
    'xiaohongshu.com': ['post /user/profile/{user}/{note}', 'person /user/profile/{user}'],
  },
};

export const exact: Exact = {
  sites: {
    'xhslink.com': [],
    'xiaohongshu.com': [
      'search /search_result?keyword={query}',
      'post /explore/{note} /discovery/item/{note}',
    ],
  },
};

export const about: AboutText = {
  name: 'Xiaohongshu',
  ask: ['https://*.xiaohongshu.com/*'],
  blind: 'Lull cannot see whose note you open from the feed.',
  mute: 'On their profile, open the menu to unfollow or block them.',
  open: { 'id:': 'https://www.xiaohongshu.com/user/profile/*' },
};

export const examples: Example[] = [
  [
    'https://www.xiaohongshu.com/user/profile/5ce6085200000000050213a6',
    'profile',
    'id:5ce6085200000000050213a6',
  ],
  ['https://www.xiaohongshu.com/explore/66f1a2b3000000001e01abcd', 'post'],
  ['https://xhslink.com/a/AbC', 'other'],
];
