import type { AboutText, Example } from '../entry';
import type { Exact, Rules } from '../rules';

export const rules: Rules = {
  sites: {
    'truthsocial.com': ['post /@{name}/posts/{n} /@{name}/{n}', 'person /@{name}'],
  },
};

export const exact: Exact = { sites: { 'truthsocial.com': ['search /search?q={query}'] } };

export const about: AboutText = {
  name: 'Truth Social',
  ask: ['https://*.truthsocial.com/*'],
  blind: 'Lull cannot see their posts in your feed.',
  mute: 'On their profile, open the three dots to mute them.',
  open: { '': 'https://truthsocial.com/@*' },
};

export const examples: Example[] = [
  ['https://truthsocial.com/@marlaquint', 'profile', 'marlaquint'],
  ['https://truthsocial.com/@marlaquint/posts/112', 'post', 'marlaquint'],
  ['https://truthsocial.com/home', 'other'],
];
