import type { Platform } from '../matching/platform';

export default {
  hosts: { 'story.kakao.com': ['post /{opaque}/* /{name}/*', 'profile /{opaque} /{name}'] },
  forms: {
    name: { like: /[\w.-]{1,100}/, reserved: 'a ch s' },
    opaque: { like: /_[\da-zA-Z]{3,20}/, as: 'id:' },
  },
  permissions: ['https://*.story.kakao.com/*'],
  profileUrl: { '': 'https://story.kakao.com/*', 'id:': 'https://story.kakao.com/*' },
  examples: [
    ['https://story.kakao.com/marlaquint', 'profile', 'marlaquint'],
    ['https://story.kakao.com/_4jEyU5', 'profile', 'id:_4jEyU5'],
    ['https://story.kakao.com/ch/some', 'other'],
  ],
} satisfies Platform;
