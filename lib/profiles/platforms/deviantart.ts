import type { AboutText, Example } from '../entry';
import type { Exact, Rules } from '../rules';

const NAME = /[a-z0-9-]{1,40}/;

export const rules: Rules = {
  forms: { name: { like: NAME } },
  sites: {
    'deviantart.com': ['post /{name}/art|journal|status-update/*', 'person /{name}'],
    '{label}.deviantart.com': ['post /art|journal/*', 'profile /', 'tab /'],
  },
};

/** Pages and hosts of the site's own. */
const PAGES =
  'art backend chat comments critiques daily-deviations forum groups join popular portfolio shop st tag topic topics watch';

export const exact: Exact = {
  not: PAGES,
  forms: { label: { like: NAME, not: PAGES } },
  sites: { 'deviantart.com': ['search /search?q={query}'] },
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
