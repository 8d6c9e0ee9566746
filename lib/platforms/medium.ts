import type { Platform } from '../matching/platform';

const TABS = 'followers|following|lists|about|latest|highlights|responses|has-recommended|subscribe';

// Hosts of the site's own. Nobody who is called like one can be told from it.
const HOSTS = 'cdn cdn-images-1 link miro';

export default {
  hosts: {
    'medium.com': [
      'search /search?q={query}',
      'post /@{name}/list/*',
      `tab /@{name}/${TABS}`,
      'post /@{name}/*',
      'profile /@{name}',
      'person /u/{member}',
      'post /p/*',
    ],
    '{label}.medium.com': ['profile /', 'post /list/*', `tab /${TABS}|archive|tagged`, 'post /*'],
  },
  forms: {
    name: { like: /[\w.-]{1,100}/, reserved: HOSTS },
    label: { like: /[a-z0-9-]{1,60}/, reserved: HOSTS },
    member: { like: /[\da-z]{6,20}/, as: 'id:' },
  },
  permissions: ['https://*.medium.com/*'],
  posts: false,
  profileUrl: { '': 'https://medium.com/@*', 'id:': 'https://medium.com/u/*' },
  examples: [
    ['https://medium.com/@marla.quint', 'profile', 'marla.quint'],
    ['https://marlaquint.medium.com/about', 'profile-tab', 'marlaquint'],
    ['https://medium.com/@marla.quint/list/reading-abc', 'post', 'marla.quint'],
    ['https://help.medium.com/hc/en-us', 'other'],
  ],
} satisfies Platform;
