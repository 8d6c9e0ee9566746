import type { AboutText, Example } from '../entry';
import type { Exact, Rules } from '../rules';

const TABS = 'followers|following|lists|about|latest|highlights|responses|has-recommended|subscribe';

export const rules: Rules = {
  forms: {
    member: { like: /[\da-z]{6,20}/, as: 'id:' },
  },
  sites: {
    'medium.com': [
      'post /@{name}/list/*',
      `tab /@{name}/${TABS}`,
      'post /@{name}/*',
      'profile /@{name}',
      'person /u/{member}',
    ],
    '{label}.medium.com': ['profile /', 'post /list/*', `tab /${TABS}|archive|tagged`, 'post /*'],
  },
};

// Hosts of the site's own. Nobody who is called like one can be told from it.
const HOSTS = 'cdn cdn-images-1 link miro';

export const exact: Exact = {
  not: HOSTS,
  forms: { label: { like: /[a-z0-9-]{1,60}/, not: HOSTS } },
  sites: { 'medium.com': ['search /search?q={query}', 'post /p/*'] },
};

export const about: AboutText = {
  name: 'Medium',
  ask: ['https://*.medium.com/*'],
  people: false,
  blind: 'Lull cannot see their stories inside other publications, or in your feed.',
  mute: 'On their profile, open the three dots to mute or unfollow them.',
  open: { '': 'https://medium.com/@*', 'id:': 'https://medium.com/u/*' },
};

export const examples: Example[] = [
  ['https://medium.com/@marla.quint', 'profile', 'marla.quint'],
  ['https://marlaquint.medium.com/about', 'profile-tab', 'marlaquint'],
  ['https://medium.com/@marla.quint/list/reading-abc', 'post', 'marla.quint'],
  ['https://help.medium.com/hc/en-us', 'other'],
];
