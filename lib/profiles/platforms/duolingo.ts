import type { AboutText, Example } from '../entry';
import type { Exact, Rules } from '../rules';

export const rules: Rules = {
  sites: { 'duolingo.com': ['person /profile/{name} /u/{id}'] },
};

export const exact: Exact = {};

export const about: AboutText = {
  name: 'Duolingo',
  ask: ['https://*.duolingo.com/*'],
  blind: 'Lull cannot see their name in your league or friend list.',
  mute: 'On their profile, unfollow or block them.',
  open: { '': 'https://www.duolingo.com/profile/*', 'id:': 'https://www.duolingo.com/u/*' },
};

export const examples: Example[] = [
  ['https://www.duolingo.com/u/123456789', 'profile', 'id:123456789'],
  ['https://www.duolingo.com/learn', 'other'],
];
