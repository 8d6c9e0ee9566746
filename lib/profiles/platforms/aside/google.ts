import type { AboutText, Example } from '../../entry';
import type { Exact, Rules } from '../../rules';

export const rules: Rules = {
  sites: {},
};

export const exact: Exact = {
  sites: { 'google.com google.?? google.co.?? google.com.??': ['search /search?q={query}'] },
};

export const about: AboutText = {
  name: 'Google',
  ask: ['https://*.google.com/*'],
  people: false,
  blind: 'Lull sees what you search for, not the names and pictures among the results.',
  mute: 'A search engine has no mute. You can clear your searches in its settings.',
};

export const examples: Example[] = [
  ['https://www.google.co.uk/search?q=marla', 'search'],
  ['https://www.google.com/maps/@51.5,-0.1,12z', 'other'],
];
