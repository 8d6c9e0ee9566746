import type { Platform } from '../matching/platform';

export default {
  hosts: { 'open.kakao.com': ['person /me/{me}'] },
  forms: {
    me: { like: /[\w.-]{1,60}/, as: 'me:' },
  },
  permissions: ['https://*.open.kakao.com/*'],
  profileUrl: { 'me:': 'https://open.kakao.com/me/*' },
  examples: [
    ['https://open.kakao.com/me/marlaq', 'profile', 'me:marlaq'],
    ['https://open.kakao.com/o/gAbCdEfG', 'other'],
  ],
} satisfies Platform;
