import type { AboutText, Example } from '../../entry';
import type { Exact, Rules } from '../../rules';

export const rules: Rules = {
  sites: {},
};

export const exact: Exact = { sites: { 'ecosia.org': ['search /?q={query}'] } };

export const about: AboutText = {
  name: 'Ecosia',
  ask: ['https://*.ecosia.org/*'],
  people: false,
  blind: 'Lull sees what you search for, not the names and pictures among the results.',
  mute: 'A search engine has no mute. You can clear your searches in its settings.',
};

export const examples: Example[] = [
  ['https://www.ecosia.org/search?q=marla', 'search'],
  ['https://ecosia.org/', 'other'],
];
