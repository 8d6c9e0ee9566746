import type { Platform } from '../matching/platform';
import { ALL_PAGES } from '../matching/site-pages';

export default {
  hosts: {
    'patreon.com': [
      'search /search?q={query}',
      'message /messages',
      'post /{name}/posts|shop/* /c|cw/{name}/posts|shop/* /m/posts/*',
      'profile /user?u={id}',
      // `join`, `checkout` and the button on other sites: wild links, 2023 to 2026. `profile/creators`: gallery-dl, 2026. `rss`:
      // public code, 2026.
      'tab /user/*?u={id} /bepatron?u={id} /profile/creators?u={id} /join|checkout/{id} /join|checkout|rss/{name}',
      'person /m/{id} /c|cw|m/{name} /{name}',
      'post /posts|collection/* /creation?hid=*',
    ],
  },
  forms: {
    name: {
      like: /[\w-]{1,64}/,
      reserved: `${ALL_PAGES} bepatron c card-teaser-image creation creations cw hc m platform pledge`,
    },
  },
  permissions: ['https://*.patreon.com/*'],
  posts: false,
  profileUrl: { '': 'https://www.patreon.com/*', 'id:': 'https://www.patreon.com/user?u=*' },
  examples: [
    ['https://www.patreon.com/cw/marlaquint', 'profile', 'marlaquint'],
    ['https://www.patreon.com/marlaquint/shop', 'profile-tab', 'marlaquint'],
    ['https://www.patreon.com/join/marlaquint/checkout?rid=1', 'profile-tab', 'marlaquint'],
    ['https://www.patreon.com/checkout/MarlaQuint?rid=1', 'profile-tab', 'marlaquint'],
    ['https://www.patreon.com/join/12345678', 'profile-tab', 'id:12345678'],
    ['https://www.patreon.com/bePatron?u=12345678', 'profile-tab', 'id:12345678'],
    ['https://www.patreon.com/marlaquint/posts/a-tour-123', 'post', 'marlaquint'],
    ['https://www.patreon.com/home', 'other'],
    ['https://www.patreon.com/join', 'other'],
    ['https://www.patreon.com/oauth2/authorize?client_id=x', 'other'],
    ['https://www.patreon.com/bePatron', 'other'],
  ],
} satisfies Platform;
