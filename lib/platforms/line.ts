import type { Platform } from '../matching/platform';
import { ALL_PAGES } from '../matching/site-pages';

/** An official account has its sign, whether an address writes it or not. */
const official = (name: string) => `@${name.replace('@', '')}`;

export default {
  hosts: {
    // line.naver.jp is the oldest host: public code, until 2026.
    'line.me line.naver.jp': [
      // Shapes of LINE's documentation of its addresses; `oaMessage` also in wild links, 2023 to 2026.
      'message /oamessage/{official}',
      'post /home/public/post?id={oa}',
      'tab /home/public/main?id={oa}',
      'profile /home/public/profile?id={oa}',
      // Both signs, `~@`, are pasted often: wild links, 2023 to 2026.
      'profile /ti/p/~{official} /ti/p/~{name} /ti/p/{official} /ti/p/{opaque}',
    ],
    // Pages of official accounts: wild links, 2023 to 2026; with a parameter in public code, until 2026.
    'page.line.me': ['profile /$?accountId={oa}', 'person /{oa}'],
    // The posts of one person, until 2022 under the second host: public code, until 2026.
    'linevoom.line.me timeline.line.me': [
      'post /user/{voom}/post/* /post/{voom}/*',
      'person /user/{voom}',
      'post /post/*',
    ],
  },
  forms: {
    official: { like: /@[\w.-]{1,40}/ },
    oa: { like: /@?[\w.-]{1,40}/, to: official, reserved: ALL_PAGES },
    opaque: { like: /[\w-]{5,60}/, as: 'id:' },
    voom: { like: /_d[\w-]{20,80}/, as: 'id:' },
  },
  skip: /^r$/i,
  permissions: ['https://*.line.me/*', 'https://*.line.naver.jp/*'],
  profileUrl: {
    '': 'https://line.me/ti/p/~*',
    '@': 'https://line.me/R/ti/p/@*',
    'id:': 'https://line.me/ti/p/*',
    'id:_d': 'https://linevoom.line.me/user/_d*',
  },
  examples: [
    ['https://line.me/R/ti/p/~marlaq', 'profile', 'marlaq'],
    ['https://line.me/R/ti/p/%40marlashop', 'profile', '@marlashop'],
    ['https://line.me/ti/p/~@marlashop', 'profile', '@marlashop'],
    ['https://page.line.me/marlashop', 'profile', '@marlashop'],
    ['https://page.line.me/?accountId=marlashop', 'profile', '@marlashop'],
    [
      'https://linevoom.line.me/user/_dZbXcVqWeRtYuIoPaSdFgHjKlZxCvBnM',
      'profile',
      'id:_dZbXcVqWeRtYuIoPaSdFgHjKlZxCvBnM',
    ],
    ['https://line.me/R/home/public/main?id=marlashop', 'profile-tab', '@marlashop'],
    ['https://line.me/R/oaMessage/@marlashop/?hello', 'message', '@marlashop'],
    ['https://line.me/en/', 'other'],
    ['https://line.me/R/msg/text/?hello', 'other'],
    ['https://linevoom.line.me/post/1161234567890123456', 'post'],
  ],
} satisfies Platform;
