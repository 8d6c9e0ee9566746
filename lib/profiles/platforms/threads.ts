import type { AboutText, Example } from '../entry';
import type { Exact, Rules } from '../rules';

export const rules: Rules = {
  sites: {
    'threads.com threads.net': ['post /@{name}/post/*', 'person /@{name}'],
  },
};

export const exact: Exact = {
  name: /[a-z0-9._]{1,30}/,
  sites: { 'threads.com': ['search /search?q={query}', 'post /t/*'] },
};

export const about: AboutText = {
  name: 'Threads',
  ask: ['https://*.threads.com/*', 'https://*.threads.net/*'],
  blind: 'Lull cannot see their posts in your feed.',
  mute: 'On their profile, open the three dots to mute or restrict them.',
  open: { '': 'https://www.threads.com/@*' },
  same: ['instagram'],
};

export const examples: Example[] = [
  ['https://www.threads.net/@marla.quint', 'profile', 'marla.quint'],
  ['https://www.threads.com/@marla.quint/media', 'profile-tab', 'marla.quint'],
  ['https://www.threads.com/@marla.quint/post/DGhIjKlMnOp', 'post', 'marla.quint'],
  ['https://www.threads.com/saved', 'other'],
];
