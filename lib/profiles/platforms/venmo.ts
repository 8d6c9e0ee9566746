import type { AboutText, Example } from '../entry';
import type { Exact, Rules } from '../rules';

export const rules: Rules = {
  sites: {
    'account.venmo.com': ['profile /code?user_id={id}', 'person /u/{name}'],
    'venmo.com': ['profile /code?user_id={id}', 'person /u/{name} /{name}'],
  },
};

export const exact: Exact = {
  name: /[\w-]{2,40}/,
  not: 'business code resources u',
};

export const about: AboutText = {
  name: 'Venmo',
  ask: ['https://*.venmo.com/*'],
  blind: 'Lull cannot see their payments in your feed.',
  mute: 'In the app, remove them as a friend, or set your own payments to private.',
  open: { '': 'https://account.venmo.com/u/*', 'id:': 'https://venmo.com/code?user_id=*' },
};

export const examples: Example[] = [
  ['https://account.venmo.com/u/Marla-Quint-3', 'profile', 'marla-quint-3'],
  ['https://venmo.com/code?user_id=177490', 'profile', 'id:177490'],
  ['https://venmo.com/legal/', 'other'],
];
