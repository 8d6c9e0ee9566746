import type { Platform } from '../matching/platform';
import { ALL_PAGES } from '../matching/site-pages';

export default {
  hosts: {
    'vsco.co': ['post /{name}/media|video/*', 'profile /{name}/gallery', 'person /{name}'],
  },
  forms: {
    name: {
      like: /[\w-]{1,40}/,
      reserved: `${ALL_PAGES} ai-lab canvas capture film grid hub montage spaces workspace`,
    },
  },
  permissions: ['https://*.vsco.co/*'],
  profileUrl: { '': 'https://vsco.co/*/gallery' },
  examples: [
    ['https://vsco.co/MarlaQuint/gallery', 'profile', 'marlaquint'],
    ['https://vsco.co/marlaquint/journal', 'profile-tab', 'marlaquint'],
    ['https://vsco.co/marlaquint/video/abc', 'post', 'marlaquint'],
    ['https://vsco.co/feed', 'other'],
    ['https://vsco.co/spaces/abc', 'other'],
  ],
} satisfies Platform;
