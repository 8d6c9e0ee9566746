import type { Platform } from '../matching/platform';

export default {
  hosts: {
    'instagram.com+m instagr.am': [
      'message /direct/t/{thread}',
      'search /explore/search?q={query}',
      'message /direct',
      'other /reels/audio',
      'story /stories/highlights/* /stories/{name}',
      'post /{name}/p|reel|reels|tv/*',
      'person /_u/{name} /{name}',
      'story /s/*',
      'post /p|reel|reels|tv/* /share/p|reel/*',
    ],
    // A viewer for people who do not want to be listed.
    'imginn.com': ['story /stories/{name}', 'profile /{name}', 'post /p/*'],
    'ig.me': ['message /m/{name}'],
  },
  forms: {
    name: {
      like: /[a-z0-9._]{1,30}/,
      reserved:
        '_n _u accounts ar archive challenge data direct directory emails explore graphql guides legal lite locations ' +
        'meta_verified nametag onboarding p popular reel reels s session stories topics tv web your_activity',
    },
  },
  permissions: ['https://*.instagram.com/*'],
  trace: 'story',
  profileUrl: { '': 'https://www.instagram.com/*/' },
  sameAccount: ['threads'],
  coined: { name: 'instagram', near: true },
  examples: [
    ['https://www.instagram.com/marla.quint/', 'profile', 'marla.quint'],
    ['https://www.instagram.com/marla.quint/followers/mutualFirst', 'profile-tab', 'marla.quint'],
    ['https://www.instagram.com/stories/marla.quint/34123/', 'story', 'marla.quint'],
    ['https://www.instagram.com/marla.quint/reel/C8aZb3_tQpR/', 'post', 'marla.quint'],
    ['https://www.instagram.com/share/reel/BAbc123', 'post'],
    ['https://imginn.com/marla.quint/', 'profile', 'marla.quint'],
    ['https://www.instagram.com/explore/', 'other'],
  ],
} satisfies Platform;
