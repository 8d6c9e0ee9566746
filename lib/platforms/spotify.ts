import type { Platform } from '../matching/platform';

export default {
  hosts: {
    'open.spotify.com play.spotify.com': [
      'search /search/{query}',
      'post /user/{name}/playlist/*',
      'person /user/{name} /artist/{artist}',
      'post /playlist|track|album|episode|show/*',
    ],
    'spotify.com': [],
  },
  forms: {
    name: { like: /[\p{L}\p{M}\p{N}._~!*'+-]{1,100}/u },
    artist: { like: /[\da-zA-Z]{22}/, as: 'artist:', keep: true },
  },
  // `embed`: players on other sites, wild links of 2023 to 2026.
  skip: /^(?:intl-[a-z]{2}(?:-[a-z]{2,4})?|embed)$/i,
  permissions: ['https://*.open.spotify.com/*', 'https://*.play.spotify.com/*'],
  profileUrl: { '': 'https://open.spotify.com/user/*', 'artist:': 'https://open.spotify.com/artist/*' },
  coined: { name: 'spotify' },
  examples: [
    ['https://open.spotify.com/intl-de/user/marla.quint', 'profile', 'marla.quint'],
    [
      'https://open.spotify.com/embed/artist/1AbCdEfGhIjKlMnOpQrStU?theme=0',
      'profile',
      'artist:1AbCdEfGhIjKlMnOpQrStU',
    ],
    ['https://open.spotify.com/user/marla.quint/followers', 'profile-tab', 'marla.quint'],
    ['https://open.spotify.com/album/37i9dQZF1DXcBWIGoYBM5M', 'post'],
    ['https://open.spotify.com/embed/track/37i9dQZF1DXcBWIGoYBM5M', 'post'],
    ['https://accounts.spotify.com/en/login', 'other'],
  ],
} satisfies Platform;
