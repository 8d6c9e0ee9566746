import type { AboutText, Example } from '../entry';
import type { Exact, Rules } from '../rules';

export const rules: Rules = {
  sites: {
    'zhihu.com': ['person /people/{name}'],
  },
};

export const exact: Exact = {
  sites: {
    'zhihu.com': ['search /search?q={query}', 'post /question/{n} /answer|pin|collection/{n}'],
    'zhuanlan.zhihu.com': ['post /p/{n}'],
  },
};

export const about: AboutText = {
  name: 'Zhihu',
  ask: ['https://*.zhihu.com/*'],
  people: false,
  blind: 'Lull cannot see whose answer you open.',
  mute: 'On their profile, open the menu to unfollow or block them.',
  open: { '': 'https://www.zhihu.com/people/*' },
};

export const examples: Example[] = [
  ['https://www.zhihu.com/people/marla-quint-21/asks', 'profile-tab', 'marla-quint-21'],
  ['https://zhuanlan.zhihu.com/p/123456789', 'post'],
  ['https://www.zhihu.com/hot', 'other'],
];
