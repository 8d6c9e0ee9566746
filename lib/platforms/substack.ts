import type { Platform } from '../matching/platform';

/** Hosts of the site's own. Nobody who is called like one can be told from it. */
const HOSTS = 'cdn email go images on open read reader';

export default {
  hosts: {
    'substack.com': [
      // A note below an id: wild links, 2023 to 2026. `p-` and a number: public code, 2025.
      'post /@{name}/note|p/* /@{name}/p-* /profile/{id}-*/note/* /profile/{id}/note/*',
      'person /@{name} /profile/{id}-* /profile/{id}',
      'post /note/* /home|inbox/post/*',
    ],
    // `users` is what a mention links: wild links, 2023 to 2026.
    'open.substack.com': ['post /pub/{name}/p|note/*', 'person /pub/{name} /users/{id}-* /users/{id}'],
    '{label}.substack.com': [
      'post /p|note|cp/*',
      'profile /',
      // Not simply all pages: the log-in and the writer's own desk are below the same host.
      'tab /about|archive|chat|embed|feed|leaderboard|live|notes|podcast|recommendations|s|subscribe|t|videos',
    ],
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
    ['https://open.substack.com/users/268169855-marla-quint?utm_source=mentions', 'profile', 'id:268169855'],
    ['https://substack.com/profile/268169855-marla-quint/note/c-123', 'post', 'id:268169855'],
    ['https://marlaquint.substack.com/p/leaving-berlin', 'post', 'marlaquint'],
    ['https://support.substack.com/hc/en-us', 'other'],
    ['https://marlaquint.substack.com/account/login', 'other'],
  ],
} satisfies Platform;
