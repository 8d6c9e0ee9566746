import type { AboutText, Example } from '../entry';
import type { Rules } from '../rules';

export const rules: Rules = {
  forms: { blog: { like: /[a-z0-9-]{1,30}/, not: 'community ljsearch users' } },
  sites: {
    'livejournal.com': [],
    '{blog}.livejournal.com': ['post /{n}.html', 'profile /', 'profile-tab /**'],
  },
};

export const about: AboutText = {
  name: 'LiveJournal',
  ask: ['https://*.livejournal.com/*'],
  blind: 'Lull cannot see their entries in your friends feed.',
  mute: 'On their journal, open the profile to remove or ban them.',
  open: { '': 'https://*.livejournal.com/' },
};

export const examples: Example[] = [
  ['https://marla-q.livejournal.com/', 'profile', 'marla-q'],
  ['https://marla-q.livejournal.com/123.html', 'post', 'marla-q'],
  ['https://www.livejournal.com/', 'other'],
];
