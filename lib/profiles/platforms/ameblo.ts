import type { AboutText, Example } from '../entry';
import type { Rules } from '../rules';

export const rules: Rules = {
  not: 's',
  sites: { 'ameblo.jp': ['post /{name}/entry-*', 'profile+ /{name}'] },
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
