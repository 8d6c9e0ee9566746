import type { AboutText, Example } from '../entry';
import type { Exact, Rules } from '../rules';

export const rules: Rules = {
  sites: { 'linktr.ee': ['profile /{name}'] },
};

export const exact: Exact = {
  not: '',
};

export const about: AboutText = {
  name: 'Linktree',
  ask: ['https://*.linktr.ee/*'],
  blind: 'Lull covers their page of links. Where a link leads is another site.',
  mute: 'Linktree has no mute. You can remove it from your bookmarks.',
  open: { '': 'https://linktr.ee/*' },
};

export const examples: Example[] = [
  ['https://linktr.ee/marlaquint', 'profile', 'marlaquint'],
  ['https://linktr.ee/login', 'other'],
];
