import type { AboutText, Example } from '../entry';
import type { Exact, Rules } from '../rules';

export const rules: Rules = {
  skip: /^[a-z]{2}$/i,
  sites: {
    'last.fm': ['post /user/{name}/playlists/{n}', 'person /user/{name}'],
  },
};

export const exact: Exact = { sites: { 'last.fm': ['search /search?q={query}'] } };

export const about: AboutText = {
  name: 'Last.fm',
  ask: ['https://*.last.fm/*'],
  blind: 'Lull cannot see their name in lists of listeners.',
  mute: 'On their profile, unfollow them.',
  open: { '': 'https://www.last.fm/user/*' },
};

export const examples: Example[] = [
  ['https://www.last.fm/de/user/marlaquint', 'profile', 'marlaquint'],
  ['https://www.last.fm/user/marlaquint/obsessions', 'profile-tab', 'marlaquint'],
  ['https://www.last.fm/user/marlaquint/playlists/123', 'post', 'marlaquint'],
  ['https://www.last.fm/music/Radiohead', 'other'],
];
