import type { AboutText, Example } from '../entry';
import type { Exact, Rules } from '../rules';

export const rules: Rules = {
  sites: { 'bere.al': ['person /{name}'], 'bereal.com': ['person /@{name}'] },
};

export const exact: Exact = {
  not: '',
};

export const about: AboutText = {
  name: 'BeReal',
  ask: ['https://*.bereal.com/*', 'https://*.bere.al/*'],
  blind: 'Lull cannot see anything in the app.',
  mute: 'In the app, open their profile to remove or block them.',
  open: { '': 'https://bere.al/*' },
};

export const examples: Example[] = [
  ['https://bereal.com/@MarlaQ', 'profile', 'marlaq'],
  ['https://bereal.com/en/privacy', 'other'],
];
