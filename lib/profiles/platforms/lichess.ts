import type { AboutText, Example } from '../entry';
import type { Exact, Rules } from '../rules';

export const rules: Rules = {
  sites: { 'lichess.org': ['person /@/{name}'] },
};

export const exact: Exact = {};

export const about: AboutText = {
  name: 'Lichess',
  ask: ['https://*.lichess.org/*'],
  blind: 'Lull cannot see their name in games and lists.',
  mute: 'On their profile, unfollow or block them.',
  open: { '': 'https://lichess.org/@/*' },
};

export const examples: Example[] = [
  ['https://lichess.org/@/MarlaQ', 'profile', 'marlaq'],
  ['https://lichess.org/@/marlaq/all', 'profile-tab', 'marlaq'],
  ['https://lichess.org/tv', 'other'],
];
