import type { AboutText, Example } from '../entry';
import type { Exact, Rules } from '../rules';

export const rules: Rules = {
  forms: { tag: { like: /\$\w{1,40}/, to: (tag) => tag.slice(1) } },
  sites: { 'cash.app cash.me': ['person /{tag}'] },
};

export const exact: Exact = {};

export const about: AboutText = {
  name: 'Cash App',
  ask: ['https://*.cash.app/*'],
  blind: 'Lull cannot see payments in the app.',
  mute: 'In the app, open their profile to block them.',
  open: { '': 'https://cash.app/$*' },
};

export const examples: Example[] = [
  ['https://cash.app/%24marlaquint', 'profile', 'marlaquint'],
  ['https://cash.app/help', 'other'],
];
