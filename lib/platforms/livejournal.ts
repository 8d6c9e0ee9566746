import type { Platform } from '../matching/platform';

/** In a host a name has hyphens for its underscores. */
const hyphens = (name: string) => name.replaceAll('_', '-');

export default {
  hosts: {
    '{label}.livejournal.com': ['post /{n}.html', 'profile /', 'tab /'],
    'livejournal.com': [
      // The message form: its own code, public since 1999.
      'message /inbox/compose.bml?user={user}',
      'message /inbox',
      // The oldest forms: wild links, 2023 to 2026.
      'post /users/{user}/{n}.html /~{user}/{n}.html',
      'person /users/{user} /~{user}',
      'profile /userinfo.bml?user={user}',
    ],
    // Names that begin with an underscore have no host of their own.
    'users.livejournal.com': ['post /{user}/{n}.html', 'person /{user}'],
    // The mobile site: public code, until 2026.
    'm.livejournal.com': ['post /read/user/{user}/{n}', 'person /read/user/{user}'],
  },
  forms: {
    label: {
      like: /[a-z0-9-]{1,30}/,
      reserved:
        'community dev files ic ljsearch l-api l-files l-stat m media pics pics-lj shop stat syndicated users',
    },
    user: { like: /[\w-]{1,30}/, to: hyphens },
  },
  permissions: ['https://*.livejournal.com/*'],
  profileUrl: { '': 'https://*.livejournal.com/' },
  examples: [
    ['https://marla-q.livejournal.com/', 'profile', 'marla-q'],
    ['https://www.livejournal.com/users/marlaq/', 'profile', 'marlaq'],
    ['https://m.livejournal.com/read/user/marlaq', 'profile', 'marlaq'],
    ['https://www.livejournal.com/inbox/compose.bml?user=marla_q', 'message', 'marla-q'],
    ['https://marla-q.livejournal.com/123.html', 'post', 'marla-q'],
    ['https://users.livejournal.com/marla_q/123.html', 'post', 'marla-q'],
    ['https://www.livejournal.com/', 'other'],
    ['https://www.livejournal.com/login.bml?returnto=x', 'other'],
  ],
} satisfies Platform;
