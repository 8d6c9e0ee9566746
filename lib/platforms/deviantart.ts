import type { Platform } from '../matching/platform';

const NAME = /[a-z0-9-]{1,40}/;

/** Pages and hosts of the site's own. */
const PAGES =
  'art backend chat comments critiques daily-deviations forum groups join popular portfolio ' +
  'shop st tag topic topics watch';

export default {
  hosts: {
    'deviantart.com': [
      'search /search?q={query}',
      'post /{name}/art|journal|status-update/*',
      'person /{name}',
    ],
    '{label}.deviantart.com': ['post /art|journal/*', 'profile /', 'tab /'],
  },
  forms: {
    name: { like: NAME, reserved: PAGES },
    label: { like: NAME, reserved: PAGES },
  },
  permissions: ['https://*.deviantart.com/*'],
  profileUrl: { '': 'https://www.deviantart.com/*' },
  examples: [
    ['https://www.deviantart.com/marlaquint/gallery', 'profile-tab', 'marlaquint'],
    ['https://www.deviantart.com/marlaquint/art/Lake-123', 'post', 'marlaquint'],
    ['https://marlaquint.deviantart.com/', 'profile', 'marlaquint'],
    ['https://www.deviantart.com/tag/lake', 'other'],
  ],
} satisfies Platform;
