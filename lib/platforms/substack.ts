import type { Platform } from '../matching/platform';

/** Hosts of the site's own. Nobody who is called like one can be told from it. */
const HOSTS = 'cdn email on open';

export default {
  hosts: {
    'substack.com': [
      'post /@{name}/note|p/*',
      'person /@{name} /profile/{id}-* /profile/{id}',
      'post /note/*',
    ],
    'open.substack.com': ['post /pub/{name}/p/*', 'profile /pub/{name}'],
    '{label}.substack.com': ['post /p/*', 'profile /', 'tab /'],
  },
  forms: {
    name: { like: /[\w.-]{1,100}/, reserved: HOSTS },
    label: { like: /[a-z0-9-]{1,63}/, reserved: HOSTS },
  },
  permissions: ['https://*.substack.com/*'],
  posts: false,
  profileUrl: { '': 'https://substack.com/@*', 'id:': 'https://substack.com/profile/*' },
  examples: [
    ['https://substack.com/@marlaquint/notes', 'profile-tab', 'marlaquint'],
    ['https://substack.com/profile/268169855-marla-quint', 'profile', 'id:268169855'],
    ['https://marlaquint.substack.com/p/leaving-berlin', 'post', 'marlaquint'],
    ['https://support.substack.com/hc/en-us', 'other'],
  ],
} satisfies Platform;
