import type { AboutText, Example } from '../entry';
import type { Rules } from '../rules';

export const rules: Rules = {
  not: '',
  sites: { 'bere.al': ['profile+ /{name}'], 'bereal.com': ['profile+ /@{name}'] },
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
