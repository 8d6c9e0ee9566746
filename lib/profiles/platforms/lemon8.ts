import type { AboutText, Example } from '../entry';
import type { Exact, Rules } from '../rules';

export const rules: Rules = {
  sites: { 'lemon8-app.com': ['post /@{name}/{n} /{name}/{n}', 'person /@{name}', 'profile /{name}'] },
};

export const exact: Exact = {
  not: 'feed topic user',
};

export const about: AboutText = {
  name: 'Lemon8',
  ask: ['https://*.lemon8-app.com/*'],
  blind: 'Lull cannot see their posts in your feed.',
  mute: 'On their profile, open the menu to unfollow or block them.',
  open: { '': 'https://www.lemon8-app.com/@*' },
};

export const examples: Example[] = [
  ['https://www.lemon8-app.com/marlaquint', 'profile', 'marlaquint'],
  ['https://www.lemon8-app.com/@marlaquint/7462111829222015534', 'post', 'marlaquint'],
  ['https://v.lemon8-app.com/al/OghwFTppx', 'other'],
];
