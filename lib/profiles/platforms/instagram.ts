import type { AboutText, Example } from '../entry';
import type { Exact, Rules } from '../rules';

export const rules: Rules = {
  forms: { name: { like: /[\w.-]{1,100}/, not: 'accounts explore p reel reels' } },
  sites: {
    'instagram.com+m instagr.am': [
      'story /stories/highlights/* /stories/{name}',
      'post /{name}/p|reel|reels|tv/*',
      'person /_u/{name} /{name}',
    ],
    // A viewer for people who do not want to be listed.
    'imginn.com': ['story /stories/{name}', 'profile /{name}'],
  },
};

export const exact: Exact = {
  name: /[a-z0-9._]{1,30}/,
  not:
    '_n _u ar archive challenge data direct directory emails graphql guides legal lite locations meta_verified nametag ' +
    'onboarding popular s session stories topics tv web your_activity',
  sites: {
    'ig.me': ['message /m/{name}'],
    'instagram.com': [
      'message /direct/t/{thread}',
      'search /explore/search?q={query}',
      'message /direct',
      'other /reels/audio',
      'story /s/*',
      'post /p|reel|reels|tv/* /share/p|reel/*',
    ],
    'imginn.com': ['post /p/*'],
  },
};

export const about: AboutText = {
  name: 'Instagram',
  ask: ['https://*.instagram.com/*'],
  trace: 'story',
  blind: 'Lull cannot see posts and stories you open from your feed, or the cards that pop up over a name.',
  mute: 'On their profile, tap Following to mute them, or the three dots to restrict them.',
  open: { '': 'https://www.instagram.com/*/' },
  same: ['threads'],
};

export const examples: Example[] = [
  ['https://www.instagram.com/marla.quint/', 'profile', 'marla.quint'],
  ['https://www.instagram.com/marla.quint/followers/mutualFirst', 'profile-tab', 'marla.quint'],
  ['https://www.instagram.com/stories/marla.quint/34123/', 'story', 'marla.quint'],
  ['https://www.instagram.com/marla.quint/reel/C8aZb3_tQpR/', 'post', 'marla.quint'],
  ['https://www.instagram.com/share/reel/BAbc123', 'post'],
  ['https://imginn.com/marla.quint/', 'profile', 'marla.quint'],
  ['https://www.instagram.com/explore/', 'other'],
];
