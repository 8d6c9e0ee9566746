import type { AboutText, Example } from '../entry';
import type { Exact, Rules } from '../rules';

export const rules: Rules = {
  sites: {
    'blog.naver.com+m': [
      'post /postview.naver|postview.nhn?blogId={name}&logNo={n} /{name}/{n} /{name}$?logNo={n}',
      'profile /postlist.naver|postlist.nhn?blogId={name}',
      'person /{name}',
    ],
  },
};

export const exact: Exact = {
  name: /[a-z0-9_-]{3,40}/,
  not: 'guestbook profile prologue',
};

export const about: AboutText = {
  name: 'Naver Blog',
  ask: ['https://*.blog.naver.com/*'],
  blind: 'Lull may not notice when you move from post to post within the blog.',
  mute: 'On their blog, remove them from your neighbours.',
  open: { '': 'https://blog.naver.com/*' },
};

export const examples: Example[] = [
  ['https://m.blog.naver.com/marlaquint', 'profile', 'marlaquint'],
  ['https://blog.naver.com/PostView.nhn?blogId=marlaquint&logNo=223', 'post', 'marlaquint'],
  ['https://section.blog.naver.com/BlogHome.naver', 'other'],
];
