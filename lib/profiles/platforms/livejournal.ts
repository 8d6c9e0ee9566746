import type { AboutText, Example } from '../entry';
import type { Exact, Rules } from '../rules';

export const rules: Rules = {
  sites: {
    '{label}.livejournal.com': ['post /{n}.html', 'profile /', 'tab /'],
  },
};

export const exact: Exact = {
  forms: { label: { like: /[a-z0-9-]{1,30}/, not: 'community ljsearch users' } },
  sites: { 'livejournal.com': [] },
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
