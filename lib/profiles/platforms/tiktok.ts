import type { AboutText, Example } from '../entry';
import type { Exact, Rules } from '../rules';

export const rules: Rules = {
  // A second, opaque id that can stand in the place of the name.
  forms: { sec: { like: /MS4wLjAB[\w-]{8,200}/, as: 'id:' } },
  sites: {
    'tiktok.com+m': [
      'post /@{sec}/video|photo|playlist|collection/* /@{name}/video|photo|playlist|collection/*',
      'profile /h5/share/usr/{id}.html',
      'person /@{sec} /@{name} /embed/@{sec} /embed/@{name} /share/user/{id}',
    ],
  },
};

export const exact: Exact = {
  name: /[a-z0-9._]{2,24}/,
  sites: {
    'tiktok.com': [
      'message /messages?u={id}',
      'search /search?q={query}',
      'message /messages',
      'post /@/video|photo/* /share/video/* /embed/{n} /embed/v2/* /v/*',
    ],
  },
};

export const about: AboutText = {
  name: 'TikTok',
  ask: ['https://*.tiktok.com/*'],
  trace: 'maybe',
  blind: 'Lull cannot see their videos in your For You feed, or stories you open from there.',
  mute: 'Press on one of their videos for a moment and choose Not interested, or open the share sign on their profile to block.',
  open: {
    '': 'https://www.tiktok.com/@*',
    'id:': 'https://www.tiktok.com/share/user/*',
    'id:MS': 'https://www.tiktok.com/@MS*',
  },
};

export const examples: Example[] = [
  ['https://www.tiktok.com/@marla.q', 'profile', 'marla.q'],
  ['https://www.tiktok.com/@marla.q/live', 'profile-tab', 'marla.q'],
  ['https://www.tiktok.com/@marla.q/collection/Trip-7301234567890123456', 'post', 'marla.q'],
  ['https://m.tiktok.com/h5/share/usr/6834567890123456789.html', 'profile', 'id:6834567890123456789'],
  ['https://vm.tiktok.com/ZMabcdefg/', 'other'],
];
