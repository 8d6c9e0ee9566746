import type { AboutText, Example } from '../entry';
import type { Exact, Rules } from '../rules';

export const rules: Rules = {
  sites: {
    'soundcloud.com+m': [
      'post /{name}/sets/*',
      'tab /{name}/tracks|albums|sets|reposts|likes|spotlight|comments|followers|following|popular-tracks|toptracks',
      'profile /{name}',
      'post /{name}/*',
    ],
  },
};

export const exact: Exact = {
  name: /[\w-]{1,100}/,
  not: 'charts go logout pages people popular stations stream tags you',
  sites: { 'soundcloud.com': ['search /search?q={query}'] },
};

export const about: AboutText = {
  name: 'SoundCloud',
  ask: ['https://*.soundcloud.com/*'],
  blind: 'Lull cannot see their tracks in your stream, or what plays next.',
  mute: 'On their profile, choose Unfollow.',
  open: { '': 'https://soundcloud.com/*' },
};

export const examples: Example[] = [
  ['https://soundcloud.com/marla-quint/followers', 'profile-tab', 'marla-quint'],
  ['https://soundcloud.com/marla-quint/sets/winter-mix', 'post', 'marla-quint'],
  ['https://on.soundcloud.com/AbCdE', 'other'],
];
