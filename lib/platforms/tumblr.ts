import type { Platform } from '../matching/platform';

const NAME = /[a-z0-9-]{1,32}/;

export default {
  hosts: {
    'tumblr.com': [
      'search /search/{query}',
      'post /{name}/{n} /blog/view/{name}/{n} /blog/{name}/{n}',
      'person /blog/view/{name} /blog/{name} /{name}',
    ],
    '{label}.tumblr.com': ['post /post|image/{n}', 'profile /', 'tab /'],
    'at.tumblr.com': ['post /{name}/*', 'profile /{name}'],
  },
  forms: {
    name: {
      like: NAME,
      reserved:
        'activity blog communities customize docs domains embed followers following inbox likes live login media ' +
        'new radar reblog tagged tips view',
    },
    label: { like: NAME, reserved: 'embed media' },
  },
  permissions: ['https://*.tumblr.com/*'],
  profileUrl: { '': 'https://www.tumblr.com/*' },
  examples: [
    ['https://marla-quint.tumblr.com/', 'profile', 'marla-quint'],
    ['https://www.tumblr.com/marla-quint/archive', 'profile-tab', 'marla-quint'],
    ['https://at.tumblr.com/marla-quint/a-title/abc', 'post', 'marla-quint'],
    ['https://64.media.tumblr.com/a.jpg', 'other'],
  ],
} satisfies Platform;
