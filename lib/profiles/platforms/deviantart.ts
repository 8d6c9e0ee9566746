import type { AboutText, Example } from '../entry';
import type { Exact, Rules } from '../rules';

const NAME = /[a-z0-9-]{1,40}/;

export const rules: Rules = {
  name: NAME,
  sites: {
    'deviantart.com': [
      'search /search?q={query}',
      'post /{name}/art|journal|status-update/*',
      'person /{name}',
    ],
    '{label}.deviantart.com': ['post /art|journal/*', 'profile /', 'tab /'],
  },
};

export const exact: Exact = {
  forms: { label: { like: NAME, not: 'backend chat comments critiques forum groups portfolio shop st' } },
  not: 'art daily-deviations groups join popular shop tag topic topics watch',
};

export const about: AboutText = {
  name: 'DeviantArt',
  ask: ['https://*.deviantart.com/*'],
  blind: 'Lull cannot see their art in your feed.',
  mute: 'On their profile, open the menu to unwatch or block them.',
  open: { '': 'https://www.deviantart.com/*' },
};

export const examples: Example[] = [
  ['https://www.deviantart.com/marlaquint/gallery', 'profile-tab', 'marlaquint'],
  ['https://www.deviantart.com/marlaquint/art/Lake-123', 'post', 'marlaquint'],
  ['https://marlaquint.deviantart.com/', 'profile', 'marlaquint'],
  ['https://www.deviantart.com/tag/lake', 'other'],
];
