import type { Platform } from '../matching/platform';

export default {
  hosts: { 'note.com': ['search /search?q={query}', 'post /{name}/n|m/*', 'person /{name}', 'post /n/*'] },
  forms: {
    name: {
      like: /[\w.-]{1,100}/,
      reserved:
        'all categories category circle contests hashtag info intent interests magazines membership n notes pro ' +
        'ranking sitesettings topic topics trends',
    },
  },
  permissions: ['https://*.note.com/*'],
  profileUrl: { '': 'https://note.com/*' },
  examples: [
    ['https://note.com/marlaq', 'profile', 'marlaq'],
    ['https://note.com/marlaq/n/n123', 'post', 'marlaq'],
    ['https://note.com/hashtag/a', 'other'],
  ],
} satisfies Platform;
