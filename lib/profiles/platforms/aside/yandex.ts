import type { AboutText, Example } from '../../entry';
import type { Exact, Rules } from '../../rules';

export const rules: Rules = {
  sites: {},
};

export const exact: Exact = {
  sites: { 'yandex.com yandex.ru': ['search /search?text={query} /images|video/search?text={query}'] },
};

export const about: AboutText = {
  name: 'Yandex',
  ask: ['https://*.yandex.com/*', 'https://*.yandex.ru/*'],
  people: false,
  blind: 'Lull sees what you search for, not the names and pictures among the results.',
  mute: 'A search engine has no mute. You can clear your searches in its settings.',
};

export const examples: Example[] = [
  ['https://yandex.ru/images/search?text=marla', 'search'],
  ['https://yandex.ru/', 'other'],
];
