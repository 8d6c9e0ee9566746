import type { Platform } from '../matching/platform';

export default {
  hosts: {
    'm.bilibili.com': ['person /space/{id}', 'post /video|opus|dynamic/*'],
    'space.bilibili.com': ['person /{id}'],
    'search.bilibili.com': ['search /?keyword={query}'],
    'message.bilibili.com': ['message /whisper/mid{id}', 'message /whisper /$'],
    'b23.tv': [],
    'bilibili.com': ['post /video|opus|read/*'],
    't.bilibili.com': ['post /{n}'],
  },
  path: ({ hostname, hash }) =>
    hostname.startsWith('message.') && hash.startsWith('#/') ? hash.slice(1) : undefined,
  permissions: ['https://*.bilibili.com/*'],
  profileUrl: { 'id:': 'https://space.bilibili.com/*' },
  examples: [
    ['https://m.bilibili.com/space/2207789', 'profile', 'id:2207789'],
    ['https://space.bilibili.com/2207789/favlist', 'profile-tab', 'id:2207789'],
    ['https://message.bilibili.com/#/whisper/mid2207789', 'message', 'id:2207789'],
    ['https://live.bilibili.com/12345', 'other'],
  ],
} satisfies Platform;
