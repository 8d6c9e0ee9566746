import type { AboutText, Example } from '../entry';
import type { Exact, Rules } from '../rules';

export const rules: Rules = {
  sites: {
    'twitch.tv+m,go': [
      'post /{name}/clip|v|video/*',
      'profile /{name}/home',
      'tab /popout/{name}',
      'person /{name}',
    ],
  },
};

export const exact: Exact = {
  name: /\w{2,25}/,
  not:
    'bits collections directory drops embed friends inventory login moderator p popout prime store subscriptions team turbo u ' +
    'videos wallet',
  sites: { 'twitch.tv': ['search /search?term={query}', 'post /videos/{n}'], 'clips.twitch.tv': ['post /*'] },
};

export const about: AboutText = {
  name: 'Twitch',
  ask: ['https://*.twitch.tv/*'],
  blind: 'Lull cannot see their stream on the front page, or their name in a chat.',
  mute: 'On their channel, unfollow them. In a chat, open their name to block them.',
  open: { '': 'https://www.twitch.tv/*' },
};

export const examples: Example[] = [
  ['https://www.twitch.tv/marlaplays/home', 'profile', 'marlaplays'],
  ['https://www.twitch.tv/popout/marlaplays/chat', 'profile-tab', 'marlaplays'],
  ['https://www.twitch.tv/marlaplays/v/123', 'post', 'marlaplays'],
  ['https://www.twitch.tv/directory/following', 'other'],
];
