import type { Platform } from '../matching/platform';

export default {
  hosts: {
    'tiktok.com+m': [
      'message /messages?u={id}',
      'search /search?q={query}',
      'message /messages',
      'post /@{sec}/video|photo|playlist|collection/* /@{name}/video|photo|playlist|collection/*',
      'profile /h5/share/usr/{id}.html',
      'person /@{sec} /@{name} /embed/@{sec} /embed/@{name} /share/user/{id}',
      'post /@/video|photo/* /share/video/* /embed/{n} /embed/v2/* /player/v1/* /v/*',
    ],
  },
  forms: {
    name: { like: /[a-z0-9._]{2,24}/ },
    // A second, opaque id that can stand in the place of the name.
    sec: { like: /MS4wLjAB[\w-]{8,200}/, as: 'id:' },
  },
  permissions: ['https://*.tiktok.com/*'],
  trace: 'maybe',
  profileUrl: {
    '': 'https://www.tiktok.com/@*',
    'id:': 'https://www.tiktok.com/share/user/*',
    'id:MS': 'https://www.tiktok.com/@MS*',
  },
  coined: { name: 'tiktok', near: true },
  examples: [
    ['https://www.tiktok.com/@marla.q', 'profile', 'marla.q'],
    ['https://www.tiktok.com/@marla.q/live', 'profile-tab', 'marla.q'],
    ['https://www.tiktok.com/@marla.q/collection/Trip-7301234567890123456', 'post', 'marla.q'],
    ['https://m.tiktok.com/h5/share/usr/6834567890123456789.html', 'profile', 'id:6834567890123456789'],
    ['https://www.tiktok.com/player/v1/7301234567890123456?autoplay=1', 'post'],
    ['https://www.tiktok.com/view/product/1729400000000000000', 'other'],
    ['https://vm.tiktok.com/ZMabcdefg/', 'other'],
  ],
} satisfies Platform;
