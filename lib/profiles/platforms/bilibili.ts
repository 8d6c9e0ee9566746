import type { AboutText, Example } from '../entry';
import type { Exact, Rules } from '../rules';

export const rules: Rules = {
  sites: {
    'm.bilibili.com': ['person /space/{id}'],
    'space.bilibili.com': ['person /{id}'],
  },
};

export const exact: Exact = {
  path: ({ hostname, hash }) =>
    hostname.startsWith('message.') && hash.startsWith('#/') ? hash.slice(1) : undefined,

  sites: {
    'search.bilibili.com': ['search /?keyword={query}'],
    'message.bilibili.com': ['message /whisper/mid{id}', 'message /whisper /$'],
    'b23.tv': [],
    'bilibili.com': ['post /video|opus|read/*'],
    'm.bilibili.com': ['post /video|opus|dynamic/*'],
    't.bilibili.com': ['post /{n}'],
  },
};

export const about: AboutText = {
  name: 'Bilibili',
  ask: ['https://*.bilibili.com/*'],
  blind: 'Lull cannot see whose video you open from the feed.',
  mute: 'On their page, unfollow them or add them to your blacklist.',
  open: { 'id:': 'https://space.bilibili.com/*' },
};

export const examples: Example[] = [
  ['https://m.bilibili.com/space/2207789', 'profile', 'id:2207789'],
  ['https://space.bilibili.com/2207789/favlist', 'profile-tab', 'id:2207789'],
  ['https://message.bilibili.com/#/whisper/mid2207789', 'message', 'id:2207789'],
  ['https://live.bilibili.com/12345', 'other'],
];
