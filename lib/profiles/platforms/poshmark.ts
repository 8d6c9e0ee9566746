import type { AboutText, Example } from '../entry';
import type { Exact, Rules } from '../rules';

export const rules: Rules = {
  sites: { 'poshmark.com poshmark.ca': ['person /closet/{name}'] },
};

export const exact: Exact = {
  sites: { 'poshmark.com': ['post /listing/*'] },
};

export const about: AboutText = {
  name: 'Poshmark',
  ask: ['https://*.poshmark.com/*'],
  blind: 'Lull cannot see who sells the thing you open.',
  mute: 'In their closet, unfollow or block them.',
  open: { '': 'https://poshmark.com/closet/*' },
};

export const examples: Example[] = [
  ['https://poshmark.com/closet/marlaquint', 'profile', 'marlaquint'],
  ['https://poshmark.com/category/Women', 'other'],
];
