import type { AboutText, Example } from '../entry';
import type { Exact, Rules } from '../rules';

export const rules: Rules = {
  skip: /^[a-z]{2}$/i,
  sites: { 'chess.com': ['person /member/{name}'] },
};

export const exact: Exact = {};

export const about: AboutText = {
  name: 'Chess.com',
  ask: ['https://*.chess.com/*'],
  blind: 'Lull cannot see their name in games and lists.',
  mute: 'On their profile, open More to block them.',
  open: { '': 'https://www.chess.com/member/*' },
};

export const examples: Example[] = [
  ['https://www.chess.com/member/MarlaQ', 'profile', 'marlaq'],
  ['https://www.chess.com/play', 'other'],
];
