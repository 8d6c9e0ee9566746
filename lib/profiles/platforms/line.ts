import type { AboutText, Example } from '../entry';
import type { Exact, Rules } from '../rules';

export const rules: Rules = {
  forms: {
    official: { like: /@[\w.-]{1,40}/ },
    opaque: { like: /[\w-]{5,60}/, as: 'id:' },
  },
  skip: /^r$/i,
  sites: { 'line.me': ['profile /ti/p/~{name} /ti/p/{official} /ti/p/{opaque}'] },
};

export const exact: Exact = {};

export const about: AboutText = {
  name: 'LINE',
  ask: ['https://*.line.me/*'],
  blind: 'Lull cannot see chats: they are in the app.',
  mute: 'In the app, press on their chat for a moment to hide or mute it.',
  open: { '': 'https://line.me/ti/p/~*', '@': 'https://line.me/R/ti/p/@*', 'id:': 'https://line.me/ti/p/*' },
};

export const examples: Example[] = [
  ['https://line.me/R/ti/p/~marlaq', 'profile', 'marlaq'],
  ['https://line.me/R/ti/p/%40marlashop', 'profile', '@marlashop'],
  ['https://line.me/en/', 'other'],
];
