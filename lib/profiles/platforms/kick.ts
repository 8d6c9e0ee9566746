import type { AboutText, Example } from '../entry';
import type { Exact, Rules } from '../rules';

export const rules: Rules = {
  sites: { 'kick.com': ['post /{name}/clips|videos/*', 'person /{name}'] },
};

export const exact: Exact = {
  name: /[\w-]{2,40}/,
  not: 'browse categories category clips following video',
};

export const about: AboutText = {
  name: 'Kick',
  ask: ['https://*.kick.com/*'],
  blind: 'Lull cannot see their stream on the front page, or their name in a chat.',
  mute: 'On their channel, unfollow them.',
  open: { '': 'https://kick.com/*' },
};

export const examples: Example[] = [
  ['https://kick.com/marlaplays/about', 'profile-tab', 'marlaplays'],
  ['https://kick.com/marlaplays/clips/clip_1', 'post', 'marlaplays'],
  ['https://kick.com/browse', 'other'],
];
