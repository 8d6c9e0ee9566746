import type { Platform } from '../matching/platform';

export default {
  hosts: {
    '{label}.livejournal.com': ['post /{n}.html', 'profile /', 'tab /'],
    'livejournal.com': [],
  },
  forms: { label: { like: /[a-z0-9-]{1,30}/, reserved: 'community ljsearch users' } },
  permissions: ['https://*.livejournal.com/*'],
  profileUrl: { '': 'https://*.livejournal.com/' },
  examples: [
    ['https://marla-q.livejournal.com/', 'profile', 'marla-q'],
    ['https://marla-q.livejournal.com/123.html', 'post', 'marla-q'],
    ['https://www.livejournal.com/', 'other'],
  ],
} satisfies Platform;
