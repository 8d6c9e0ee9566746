import type { AboutText, Example } from '../entry';
import type { Exact, Rules } from '../rules';

export const rules: Rules = {
  sites: { 'couchsurfing.com': ['person /people/{name}'] },
};

export const exact: Exact = {};

export const about: AboutText = {
  name: 'Couchsurfing',
  ask: ['https://*.couchsurfing.com/*'],
  blind: 'Lull cannot see their name in lists of hosts and events.',
  mute: 'On their profile, open the menu to block them.',
  open: { '': 'https://www.couchsurfing.com/people/*' },
};

export const examples: Example[] = [
  ['https://www.couchsurfing.com/people/marlaq', 'profile', 'marlaq'],
  ['https://www.couchsurfing.com/places', 'other'],
];
