import type { AboutText, Example } from '../entry';
import type { Exact, Rules } from '../rules';

export const rules: Rules = {
  sites: { 'wattpad.com': ['person /user/{name}'] },
};

export const exact: Exact = {
  sites: { 'wattpad.com': ['search /search/{query}', 'post /story|list/* /{n}-*'] },
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
