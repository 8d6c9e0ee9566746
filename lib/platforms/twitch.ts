import type { Platform } from '../matching/platform';

export default {
  hosts: {
    'twitch.tv+m,go': [
      'search /search?term={query}',
      'post /{name}/clip|v|video/*',
      'profile /{name}/home',
      'tab /popout/{name}',
      'person /{name}',
      'post /videos/{n}',
    ],
    'clips.twitch.tv': ['post /*'],
  },
  forms: {
    name: {
      like: /\w{2,25}/,
      reserved:
        'bits collections directory drops embed friends inventory login moderator p popout prime store ' +
        'subscriptions team turbo u videos wallet',
    },
  },
  permissions: ['https://*.twitch.tv/*'],
  profileUrl: { '': 'https://www.twitch.tv/*' },
  examples: [
    ['https://www.twitch.tv/marlaplays/home', 'profile', 'marlaplays'],
    ['https://www.twitch.tv/popout/marlaplays/chat', 'profile-tab', 'marlaplays'],
    ['https://www.twitch.tv/marlaplays/v/123', 'post', 'marlaplays'],
    ['https://www.twitch.tv/directory/following', 'other'],
  ],
} satisfies Platform;
