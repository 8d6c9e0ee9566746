import type { AboutText, Example } from '../../entry';
import type { Exact, Rules } from '../../rules';

export const rules: Rules = {
  sites: {},
};

export const exact: Exact = { sites: { 'search.yahoo.com+??,images,video,news': ['search /?p={query}'] } };

export const about: AboutText = {
  name: 'Yahoo',
  ask: ['https://*.search.yahoo.com/*'],
  people: false,
  blind: 'Lull sees what you search for, not the names and pictures among the results.',
  mute: 'A search engine has no mute. You can clear your searches in its settings.',
};

export const examples: Example[] = [
  ['https://de.search.yahoo.com/search?p=marla', 'search'],
  ['https://search.yahoo.com/', 'other'],
];
