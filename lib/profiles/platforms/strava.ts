import type { AboutText, Example } from '../entry';
import type { Exact, Rules } from '../rules';

export const rules: Rules = {
  sites: {
    'strava.com': ['person /athletes|pros/{id} /athletes|pros/{name}'],
  },
};

export const exact: Exact = {
  name: /(?!search$)[\w.-]{1,100}/,
  sites: { 'strava.com': ['search /athletes/search?text={query}', 'post /activities/{n}'] },
};

export const about: AboutText = {
  name: 'Strava',
  ask: ['https://*.strava.com/*'],
  blind: 'Lull cannot see whose activity you open, or flybys and leaderboards with their name.',
  mute: 'On their profile, mute their activities or unfollow them.',
  open: { '': 'https://www.strava.com/athletes/*', 'id:': 'https://www.strava.com/athletes/*' },
};

export const examples: Example[] = [
  ['https://www.strava.com/pros/733569', 'profile', 'id:733569'],
  ['https://www.strava.com/athletes/12345678/segments/leader', 'profile-tab', 'id:12345678'],
  ['https://www.strava.com/clubs/12345', 'other'],
];
