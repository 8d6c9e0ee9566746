import type { Platform } from '../matching/platform';

export default {
  hosts: {
    'm.bilibili.com': ['search /search?keyword={query}', 'person /space/{id}', 'post /video|opus|dynamic/*'],
    'space.bilibili.com': ['person /{id}'],
    'search.bilibili.com': ['search /?keyword={query}'],
    'message.bilibili.com': ['message /whisper/mid{id}', 'message /whisper /$'],
    'b23.tv bili2233.cn': [],
    // `list` and a number plays what one account uploaded: yt-dlp, August 2026.
    'bilibili.com': ['post /list/{id} /medialist/play/{id}', 'post /video|opus|read|s/*'],
    't.bilibili.com h.bilibili.com': ['post /{n}'],
  },
  path: ({ hostname, hash }) =>
    hostname.startsWith('message.') && hash.startsWith('#/') ? hash.slice(1) : undefined,
  permissions: ['https://*.bilibili.com/*'],
  profileUrl: { 'id:': 'https://space.bilibili.com/*' },
  examples: [
    ['https://m.bilibili.com/space/2207789', 'profile', 'id:2207789'],
    ['https://space.bilibili.com/2207789/favlist', 'profile-tab', 'id:2207789'],
    ['https://www.bilibili.com/list/2207789?sid=1', 'post', 'id:2207789'],
    ['https://message.bilibili.com/#/whisper/mid2207789', 'message', 'id:2207789'],
    ['https://live.bilibili.com/12345', 'other'],
  ],
} satisfies Platform;
