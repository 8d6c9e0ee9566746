import type { AboutText, Example } from '../entry';
import type { Exact, Rules } from '../rules';

export const rules: Rules = {
  sites: { 'depop.com': ['person /{name}'] },
};

export const exact: Exact = {
  not: 'brands category gb products sell theme us',
  sites: { 'depop.com': ['post /products/*'] },
};

export const about: AboutText = {
  name: 'Depop',
  ask: ['https://*.depop.com/*'],
  blind: 'Lull cannot see who sells the thing you open.',
  mute: 'In their shop, open the menu to unfollow or block them.',
  open: { '': 'https://www.depop.com/*/' },
};

export const examples: Example[] = [
  ['https://www.depop.com/marlaquint/', 'profile', 'marlaquint'],
  ['https://www.depop.com/products/marlaquint-coat/', 'post'],
  ['https://www.depop.com/category/mens/', 'other'],
];
