import type { Platform } from '../matching/platform';

export default {
  hosts: {
    'instagram.com+m instagr.am': [
      'message /direct/t/{thread}',
      'search /explore/search?q={query}',
      // Where ig.me leads (public code, 2024 to 2026).
      'message /m/{name} /direct',
      'other /reels/audio',
      'story /stories/highlights/* /stories/{name}',
      'post /{name}/p|reel|reels|tv|guide/*',
      'person /_u/{name} /{name}',
      'story /s/*',
      'post /p|reel|reels|tv/* /share/p|reel/*',
    ],
    // A viewer for people who do not want to be listed.
    'imginn.com': ['story /stories/{name}', 'tab /tagged/{name}', 'profile /{name}', 'post /p/*'],
    'ig.me': ['message /m/{name}'],
  },
  forms: {
    name: {
      like: /(?![^/]*\.php$)[a-z0-9._]{1,30}/,
      // Log-in, code and consent walls (`auth_platform`, `consent`, `challenge`, `integrity`), invitations to groups (`j`)
      // and channels: public code, 2022 to 2026.
      reserved:
        '404 _n _u a accounts_center age_verification ads ajax ar archive async auth_platform bloks challenge channel ' +
        'checkpoint coig_restricted consent create data direct directory disabled emails fragments fundraiser fxcal graphql ' +
        'guides hacked igtv integrity invites j lite live locations logging lookup m map meta_verified ' +
        'n nametag oidc onboarding p parental_consent popular professional_dashboard push qr quicksnap reel reels s saved sem session ' +
        'stories suspended tag tagged topics tv two_factor u unblock verify web your_activity',
    },
  },
  permissions: ['https://*.instagram.com/*'],
  uncovered: {
    'instagr.am': 'redirects to instagram.com',
    'ig.me': 'redirects to instagram.com',
    'imginn.com': 'a copy by strangers, asked for by itself',
  },
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
    ['https://www.instagram.com/marla.quint/profilecard/?igsh=abc', 'profile-tab', 'marla.quint'],
    ['https://www.instagram.com/m/marla.quint/', 'message', 'marla.quint'],
    ['https://www.instagram.com/consent/?flow=ad_free_subscription', 'other'],
    ['https://www.instagram.com/explore/', 'other'],
  ],
} satisfies Platform;
