import type { AboutText, Example } from '../entry';
import type { Rules } from '../rules';

export const rules: Rules = {
  sites: {
    'wattpad.com': ['post /story|list/*/** /{n}-*', 'search /search/{query}/**', 'profile+ /user/{name}'],
  },
};

export const about: AboutText = {
  name: 'Wattpad',
  ask: ['https://*.wattpad.com/*'],
  people: false,
  blind: 'Lull cannot see whose story you open.',
  mute: 'On their profile, open the menu to mute or unfollow them.',
  open: { '': 'https://www.wattpad.com/user/*' },
};

export const examples: Example[] = [
  ['https://www.wattpad.com/user/marlaquint/about', 'profile-tab', 'marlaquint'],
  ['https://www.wattpad.com/story/123-a-title', 'post'],
  ['https://www.wattpad.com/home', 'other'],
];
