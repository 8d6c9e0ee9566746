import type { Platform } from '../matching/platform';
import { ALL_PAGES, NO_FILE } from '../matching/site-pages';

export default {
  hosts: {
    // Until 2019 it was note.mu: Danbooru, 2026.
    'note.com note.mu': ['search /search?q={query}', 'post /{name}/n|m/*', 'person /{name}', 'post /n/*'],
  },
  forms: {
    name: {
      like: new RegExp(`${NO_FILE}[\\w.-]{1,100}`),
      reserved: `${ALL_PAGES} circle interests lp m magazines mailmagazine n open_magazines sitesettings`,
    },
  },
  permissions: ['https://*.note.com/*', 'https://*.note.mu/*'],
  profileUrl: { '': 'https://note.com/*' },
  examples: [
    ['https://note.com/marlaq', 'profile', 'marlaq'],
    ['https://note.mu/marlaq', 'profile', 'marlaq'],
    ['https://note.com/marlaq/n/n123', 'post', 'marlaq'],
    ['https://note.com/hashtag/a', 'other'],
    ['https://note.com/intent/social_trends', 'other'],
  ],
} satisfies Platform;
