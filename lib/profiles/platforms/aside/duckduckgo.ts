import type { AboutText, Example } from '../../entry';
import type { Exact, Rules } from '../../rules';

export const rules: Rules = {
  sites: {},
};

export const exact: Exact = {
  sites: { 'duckduckgo.com+html,lite': ['search /$?q={query} /html|lite?q={query}'] },
};

export const about: AboutText = {
  name: 'DuckDuckGo',
  ask: ['https://*.duckduckgo.com/*'],
  people: false,
  blind: 'Lull sees what you search for, not the names and pictures among the results.',
  mute: 'A search engine has no mute. You can clear your searches in its settings.',
};

export const examples: Example[] = [
  ['https://lite.duckduckgo.com/lite/?q=marla', 'search'],
  ['https://duckduckgo.com/?t=h_', 'other'],
];
