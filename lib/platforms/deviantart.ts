import type { Platform } from '../matching/platform';
import { SITE_PAGES } from '../matching/site-pages';

const NAME = /[a-z0-9-]{1,40}/;

/** Pages and hosts of the site's own. `deviation`, `stash`, `users` and `view`: Danbooru, 2026. */
const PAGES =
  'art backend browse chat comments core core-membership critiques daily-deviation daily-deviations deviants deviation ' +
  'dreamup forum groups img join journals landpage muro my news notes poll popular portfolio print prints ' +
  'recommendations search shop st sta stash status-update status-updates studio tag today topic topics undiscovered ' +
  'users view watch';

export default {
  hosts: {
    'deviantart.com': [
      'search /search?q={query}',
      'post /{name}/art|journal|status-update/*',
      'person /{name}',
      'post /deviation|view/{n} /view.php?id={n}',
    ],
    '{label}.deviantart.com': ['post /art|journal/*', 'profile /', 'tab /'],
  },
  forms: {
    name: { like: NAME, reserved: `${SITE_PAGES} ${PAGES}` },
    label: { like: NAME, reserved: PAGES },
  },
  permissions: ['https://*.deviantart.com/*'],
  profileUrl: { '': 'https://www.deviantart.com/*' },
  examples: [
    ['https://www.deviantart.com/marlaquint/gallery', 'profile-tab', 'marlaquint'],
    ['https://www.deviantart.com/marlaquint/art/Lake-123', 'post', 'marlaquint'],
    ['https://marlaquint.deviantart.com/', 'profile', 'marlaquint'],
    ['https://www.deviantart.com/tag/lake', 'other'],
    ['https://www.deviantart.com/users/outgoing?https://x.example', 'other'],
  ],
} satisfies Platform;
