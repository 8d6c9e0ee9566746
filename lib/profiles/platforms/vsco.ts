import type { AboutText, Example } from '../entry';
import type { Exact, Rules } from '../rules';

export const rules: Rules = {
  sites: {
    'vsco.co': ['post /{name}/media|video/*', 'profile /{name}/gallery', 'person /{name}'],
  },
};

export const exact: Exact = {
  name: /[\w-]{1,40}/,
  not: 'features spaces store studio subscribe user',
};

export const about: AboutText = {
  name: 'VSCO',
  ask: ['https://*.vsco.co/*'],
  blind: 'Lull cannot see their photos in your feed.',
  mute: 'On their profile, unfollow or block them.',
  open: { '': 'https://vsco.co/*/gallery' },
};

export const examples: Example[] = [
  ['https://vsco.co/MarlaQuint/gallery', 'profile', 'marlaquint'],
  ['https://vsco.co/marlaquint/journal', 'profile-tab', 'marlaquint'],
  ['https://vsco.co/marlaquint/video/abc', 'post', 'marlaquint'],
  ['https://vsco.co/feed', 'other'],
];
