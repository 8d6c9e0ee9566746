import type { AboutText, Example } from '../../entry';
import type { Exact, Rules } from '../../rules';

export const rules: Rules = {
  sites: {},
};

export const exact: Exact = { sites: { 'baidu.com+m': ['search /s?wd={query} /s?word={query}'] } };

export const about: AboutText = {
  name: 'Baidu',
  ask: ['https://*.baidu.com/*'],
  people: false,
  blind: 'Lull sees what you search for, not the names and pictures among the results.',
  mute: 'A search engine has no mute. You can clear your searches in its settings.',
};

export const examples: Example[] = [
  ['https://www.baidu.com/s?wd=marla', 'search'],
  ['https://www.baidu.com/', 'other'],
];
