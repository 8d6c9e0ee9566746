import type { AboutText, Example } from '../entry';
import type { Exact, Rules } from '../rules';

export const rules: Rules = {
  sites: {
    'onlyfans.com': ['post /{n}/u{id} /{n}/{name}', 'person /u{id} /{name}'],
  },
};

export const exact: Exact = {
  name: /(?!\d+$)[\w.-]{1,50}/,
  not: 'bookmarks dmca my posts',
  sites: { 'onlyfans.com': ['message /my/chats/chat/{id}', 'message /my/chats'] },
};

export const about: AboutText = {
  name: 'OnlyFans',
  ask: ['https://*.onlyfans.com/*'],
  trace: 'story',
  blind: 'Lull cannot see their posts in your feed.',
  mute: 'On their profile, open the three dots to hide their posts, or unsubscribe.',
  open: { '': 'https://onlyfans.com/*', 'id:': 'https://onlyfans.com/u*' },
};

export const examples: Example[] = [
  ['https://onlyfans.com/u123456789', 'profile', 'id:123456789'],
  ['https://onlyfans.com/marlaquint/media', 'profile-tab', 'marlaquint'],
  ['https://onlyfans.com/987654321/marlaquint', 'post', 'marlaquint'],
  ['https://onlyfans.com/my/subscribers/active', 'other'],
];
