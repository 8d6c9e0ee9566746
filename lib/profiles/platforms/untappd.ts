import type { AboutText, Example } from '../entry';
import type { Exact, Rules } from '../rules';

export const rules: Rules = {
  sites: { 'untappd.com': ['post /user/{name}/checkin/{n}', 'person /user/{name}'] },
};

export const exact: Exact = {};

export const about: AboutText = {
  name: 'Untappd',
  ask: ['https://*.untappd.com/*'],
  blind: 'Lull cannot see their check-ins on the page of a beer or a place.',
  mute: 'On their profile, remove them as a friend.',
  open: { '': 'https://untappd.com/user/*' },
};

export const examples: Example[] = [
  ['https://untappd.com/user/marlaq/beers', 'profile-tab', 'marlaq'],
  ['https://untappd.com/user/marlaq/checkin/1', 'post', 'marlaq'],
  ['https://untappd.com/home', 'other'],
];
