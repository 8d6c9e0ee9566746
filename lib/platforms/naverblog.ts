import type { Platform } from '../matching/platform';

export default {
  hosts: {
    'blog.naver.com+m': [
      // `.do` is the oldest form, in links until 2026.
      'post /postview.naver|postview.nhn?blogId={name}&logNo={n} /{name}/{n} /{name}$?logNo={n} /{name}.do?logNo={n}',
      'profile /postlist.naver|postlist.nhn?blogId={name} /nblogtop.naver|nblogtop.nhn?blogId={name} /{name}.do',
      'person /{name}',
      // Other pages of a blog name it too: Danbooru, 2026.
      'tab /*.naver?blogId={name} /*.nhn?blogId={name} /*/*.naver?blogId={name} /*/*.nhn?blogId={name}',
    ],
    'rss.blog.naver.com': ['tab /{name}.xml'],
  },
  forms: { name: { like: /[a-z0-9_-]{3,40}/, reserved: 'guestbook memo mylog profile prologue rego' } },
  permissions: ['https://*.blog.naver.com/*'],
  profileUrl: { '': 'https://blog.naver.com/*' },
  examples: [
    ['https://m.blog.naver.com/marlaquint', 'profile', 'marlaquint'],
    ['https://blog.naver.com/PostView.nhn?blogId=marlaquint&logNo=223', 'post', 'marlaquint'],
    ['https://blog.naver.com/marlaquint.do?Redirect=Log&logNo=223', 'post', 'marlaquint'],
    ['https://blog.naver.com/profile/intro.naver?blogId=marlaquint', 'profile-tab', 'marlaquint'],
    ['https://section.blog.naver.com/BlogHome.naver', 'other'],
  ],
} satisfies Platform;
