import type { Platform } from '../matching/platform';
import { HYPHENED_PAGES, PAGES, SHORT_PAGES } from '../matching/site-pages';

const NAME = /[a-z0-9-]{1,40}/;

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
    name: {
      like: NAME,
      // `deviation`, `stash` and `users`: Danbooru, 2026. The others are its menu.
      reserved:
        `${PAGES} ${SHORT_PAGES} ${HYPHENED_PAGES} art backend core core-membership critiques daily-deviation ` +
        'daily-deviations deviants deviation dreamup journals landpage muro poll print prints st sta stash ' +
        'status-update status-updates undiscovered',
    },
    label: {
      like: NAME,
      reserved:
        'art backend browse chat comments forum groups img join landpage my news notes popular portfolio print prnt shop st ' +
        'sta tag today topic topics users view watch',
    },
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
