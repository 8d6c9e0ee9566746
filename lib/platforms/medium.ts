import type { Platform } from '../matching/platform';

const TABS =
  'followers|following|lists|about|latest|highlights|responses|has-recommended|subscribe|membership|newsletter|books';

// Hosts of the site's own and of its magazines. Nobody who is called like one can be told from it.
const HOSTS =
  'cdn cdn-images-1 elemental forge gen glyph heated humanparts level link marker miro momentum onezero zora';

export default {
  hosts: {
    'medium.com': [
      'search /search?q={query}',
      'post /@{name}/list/*',
      `tab /@{name}/${TABS} /feed/@{name}`,
      'post /@{name}/*',
      'profile /@{name}',
      'person /u/{member}',
      'post /p/*',
    ],
    // Walls and pages of the reader's own stand on every host: `m/signin` and `m/global-identity-2` in wild links, 2023 to 2026.
    '{label}.medium.com': [
      'other /m|_|me|new-story|plans|search|tag',
      'profile /',
      'post /list/*',
      `tab /${TABS}|archive|feed|tagged`,
      'post /*',
    ],
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
    ['https://marlaquint.medium.com/m/signin?redirect=x', 'other'],
  ],
} satisfies Platform;
