import type { AboutText, Example } from '../entry';
import type { Exact, Rules } from '../rules';

export const rules: Rules = {
  sites: { 'ameblo.jp': ['post /{name}/entry-*', 'person /{name}'] },
};

export const exact: Exact = {
  not: 's',
};

export const about: AboutText = {
  name: 'Ameba Blog',
  ask: ['https://*.ameblo.jp/*'],
  blind: 'Lull cannot see their entries in your reader.',
  mute: 'In your reader, remove their blog.',
  open: { '': 'https://ameblo.jp/*' },
};

export const examples: Example[] = [
  ['https://ameblo.jp/marlaq', 'profile', 'marlaq'],
  ['https://ameblo.jp/marlaq/entry-12.html', 'post', 'marlaq'],
  ['https://ameblo.jp/search', 'other'],
];
