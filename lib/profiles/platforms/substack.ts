import type { AboutText, Example } from '../entry';
import type { Exact, Rules } from '../rules';

export const rules: Rules = {
  sites: {
    'substack.com': ['post /@{name}/note|p/*', 'person /@{name} /profile/{id}-* /profile/{id}'],
    'open.substack.com': ['post /pub/{name}/p/*', 'profile /pub/{name}'],
    '{label}.substack.com': ['post /p/*', 'profile /', 'tab /'],
  },
};

// Hosts of the site's own. Nobody who is called like one can be told from it.
const HOSTS = 'cdn email on open';

export const exact: Exact = {
  not: HOSTS,
  forms: { label: { like: /[a-z0-9-]{1,63}/, not: HOSTS } },
  sites: { 'substack.com': ['post /note/*'] },
};

export const about: AboutText = {
  name: 'Substack',
  ask: ['https://*.substack.com/*'],
  people: false,
  blind: 'Lull cannot see letters that come by mail, or publications on a domain of their own.',
  mute: 'On their profile, open the three dots to mute or unsubscribe.',
  open: { '': 'https://substack.com/@*', 'id:': 'https://substack.com/profile/*' },
};

export const examples: Example[] = [
  ['https://substack.com/@marlaquint/notes', 'profile-tab', 'marlaquint'],
  ['https://substack.com/profile/268169855-marla-quint', 'profile', 'id:268169855'],
  ['https://marlaquint.substack.com/p/leaving-berlin', 'post', 'marlaquint'],
  ['https://support.substack.com/hc/en-us', 'other'],
];
