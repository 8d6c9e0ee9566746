import type { Platform } from '../matching/platform';
import { ALL_PAGES, NO_FILE } from '../matching/site-pages';

export default {
  hosts: { 'story.kakao.com': ['post /{opaque}/* /{name}/*', 'profile /{opaque} /{name}'] },
  forms: {
    name: { like: new RegExp(`${NO_FILE}[\\w.-]{1,100}`), reserved: `${ALL_PAGES} a ch s` },
    opaque: { like: /_[\da-zA-Z]{3,20}/, as: 'id:' },
  },
  permissions: ['https://*.story.kakao.com/*'],
  profileUrl: { '': 'https://story.kakao.com/*', 'id:': 'https://story.kakao.com/*' },
  examples: [
    ['https://story.kakao.com/marlaquint', 'profile', 'marlaquint'],
    ['https://story.kakao.com/_4jEyU5', 'profile', 'id:_4jEyU5'],
    ['https://story.kakao.com/ch/some', 'other'],
    ['https://story.kakao.com/hashtag/lake', 'other'],
  ],
} satisfies Platform;
