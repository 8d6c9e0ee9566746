import type { Platform } from '../matching/platform';
import { ALL_PAGES, NO_FILE } from '../matching/site-pages';

export default {
  hosts: {
    // `gamp` is AMP: wild links, 2023 to 2026; `s` the old mobile site: Danbooru, 2026.
    'ameblo.jp+gamp,s': ['post /{name}/entry-* /{name}/image-* /{name}/comment-*', 'person /{name}'],
    'profile.ameba.jp': ['profile /ameba/{name}'],
  },
  forms: {
    name: { like: new RegExp(`${NO_FILE}[\\w.-]{1,100}`), reserved: `${ALL_PAGES} genre s` },
  },
  permissions: ['https://*.ameblo.jp/*', 'https://*.profile.ameba.jp/*'],
  profileUrl: { '': 'https://ameblo.jp/*' },
  examples: [
    ['https://ameblo.jp/marlaq', 'profile', 'marlaq'],
    ['https://profile.ameba.jp/ameba/marlaq', 'profile', 'marlaq'],
    ['https://ameblo.jp/marlaq/imagelist.html', 'profile-tab', 'marlaq'],
    ['https://ameblo.jp/marlaq/entry-12.html', 'post', 'marlaq'],
    ['https://gamp.ameblo.jp/marlaq/entry-12.html', 'post', 'marlaq'],
    ['https://ameblo.jp/search', 'other'],
  ],
} satisfies Platform;
