import type { AboutText, Example } from '../entry';
import type { Exact, Rules } from '../rules';

export const rules: Rules = {
  forms: {
    name: { like: /[\p{L}\p{M}\p{N}._~!*'+-]{1,100}/u },
    artist: { like: /[\da-zA-Z]{22}/, as: 'artist:', keep: true },
  },
  skip: /^intl-[a-z]{2}(?:-[a-z]{2,4})?$/i,
  sites: {
    'open.spotify.com play.spotify.com': [
      'post /user/{name}/playlist/*',
      'person /user/{name} /artist/{artist}',
    ],
  },
};

export const exact: Exact = {
  sites: {
    'spotify.com': [],
    'open.spotify.com': ['search /search/{query}', 'post /playlist|track|album|episode|show/*'],
  },
};

export const about: AboutText = {
  name: 'Spotify',
  ask: ['https://*.open.spotify.com/*'],
  blind: 'Lull cannot see friend activity, or who made a playlist.',
  mute: 'On their profile, open the three dots to unfollow or block them. Friend activity can be hidden in Settings.',
  open: { '': 'https://open.spotify.com/user/*', 'artist:': 'https://open.spotify.com/artist/*' },
};

export const examples: Example[] = [
  ['https://open.spotify.com/intl-de/user/marla.quint', 'profile', 'marla.quint'],
  ['https://open.spotify.com/user/marla.quint/followers', 'profile-tab', 'marla.quint'],
  ['https://open.spotify.com/album/37i9dQZF1DXcBWIGoYBM5M', 'post'],
  ['https://accounts.spotify.com/en/login', 'other'],
];
