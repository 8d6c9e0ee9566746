import type { Platform } from '../matching/platform';

export default {
  hosts: {
    'blog.naver.com+m': [
      'post /postview.naver|postview.nhn?blogId={name}&logNo={n} /{name}/{n} /{name}$?logNo={n}',
      'profile /postlist.naver|postlist.nhn?blogId={name}',
      'person /{name}',
    ],
  },
  forms: { name: { like: /[a-z0-9_-]{3,40}/, reserved: 'guestbook profile prologue' } },
  permissions: ['https://*.blog.naver.com/*'],
  profileUrl: { '': 'https://blog.naver.com/*' },
  examples: [
    ['https://m.blog.naver.com/marlaquint', 'profile', 'marlaquint'],
    ['https://blog.naver.com/PostView.nhn?blogId=marlaquint&logNo=223', 'post', 'marlaquint'],
    ['https://section.blog.naver.com/BlogHome.naver', 'other'],
  ],
} satisfies Platform;
