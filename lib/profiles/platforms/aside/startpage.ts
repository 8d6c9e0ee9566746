import type { AboutText, Example } from '../../entry';
import type { Exact, Rules } from '../../rules';

export const rules: Rules = {
  sites: {},
};

export const exact: Exact = { sites: { 'startpage.com': ['search /do|sp/search?query={query}'] } };

export const about: AboutText = {
  name: 'Startpage',
  ask: ['https://*.startpage.com/*'],
  people: false,
  blind: 'Lull sees what you search for, not the names and pictures among the results.',
  mute: 'A search engine has no mute. You can clear your searches in its settings.',
};

export const examples: Example[] = [
  ['https://www.startpage.com/do/search?query=marla', 'search'],
  ['https://www.startpage.com/', 'other'],
];
