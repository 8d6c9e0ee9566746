import type { AboutText, Example } from '../../entry';
import type { Exact, Rules } from '../../rules';

export const rules: Rules = {
  sites: {},
};

export const exact: Exact = {
  sites: { 'bing.com+cn': ['search /search?q={query} /images|videos|news/search?q={query}'] },
};

export const about: AboutText = {
  name: 'Bing',
  ask: ['https://*.bing.com/*'],
  people: false,
  blind: 'Lull sees what you search for, not the names and pictures among the results.',
  mute: 'A search engine has no mute. You can clear your searches in its settings.',
};

export const examples: Example[] = [
  ['https://cn.bing.com/search?q=marla', 'search'],
  ['https://www.bing.com/', 'other'],
];
