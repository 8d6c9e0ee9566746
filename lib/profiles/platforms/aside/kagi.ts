import type { AboutText, Example } from '../../entry';
import type { Exact, Rules } from '../../rules';

export const rules: Rules = {
  sites: {},
};

export const exact: Exact = { sites: { 'kagi.com': ['search /?q={query}'] } };

export const about: AboutText = {
  name: 'Kagi',
  ask: ['https://*.kagi.com/*'],
  people: false,
  blind: 'Lull sees what you search for, not the names and pictures among the results.',
  mute: 'A search engine has no mute. You can clear your searches in its settings.',
};

export const examples: Example[] = [
  ['https://kagi.com/search?q=marla', 'search'],
  ['https://kagi.com/', 'other'],
];
