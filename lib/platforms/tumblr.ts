import type { Platform } from '../matching/platform';
import { HYPHENED_PAGES, PAGES, SHORT_PAGES } from '../matching/site-pages';

const NAME = /[a-z0-9-]{1,32}/;

export default {
  hosts: {
    'tumblr.com': [
      'search /search/{query}',
      // `dashboard/blog` is the old form of `blog/view`: Danbooru, 2026.
      'post /dashboard/blog/{name}/{n} /{name}/{n} /blog/view/{name}/{n} /blog/{name}/{n}',
      'person /dashboard/blog/{name} /blog/view/{name} /blog/{name} /{name}',
      // The button to follow, and what somebody likes: public code, until 2026.
      'profile /follow/{name}',
      'tab /liked/by/{name}',
    ],
    '{label}.tumblr.com': ['post /post|image|video|private/{n} /mobile/post/{n}', 'profile /', 'tab /'],
    'at.tumblr.com': ['post /{name}/*', 'profile /{name}'],
  },
  forms: {
    name: {
      like: NAME,
      // `widgets` is the share button: wild links, 2023 to 2026. The others: Danbooru and the site's own menu, 2026.
      reserved:
        `${PAGES} ${SHORT_PAGES} ${HYPHENED_PAGES} audio blaze changes customize faves follow iframe impixu liked ` +
        'lookup mega-editor neue patio photoset radar reblog safe-mode submissions submitted svc tag-manage timeline ' +
        'tumblelog tumblrmart what-you-missed',
    },
    label: {
      like: NAME,
      reserved: 'at cdn data embed href m ls mail media mobile mx px secure srvcs t vt web',
    },
  },
  permissions: ['https://*.tumblr.com/*'],
  profileUrl: { '': 'https://www.tumblr.com/*' },
  examples: [
    ['https://marla-quint.tumblr.com/', 'profile', 'marla-quint'],
    ['https://www.tumblr.com/dashboard/blog/marla-quint', 'profile', 'marla-quint'],
    ['https://www.tumblr.com/follow/marla-quint', 'profile', 'marla-quint'],
    ['https://www.tumblr.com/marla-quint/archive', 'profile-tab', 'marla-quint'],
    ['https://www.tumblr.com/blog/view/marla-quint/search/lake', 'profile-tab', 'marla-quint'],
    ['https://www.tumblr.com/liked/by/marla-quint', 'profile-tab', 'marla-quint'],
    ['https://at.tumblr.com/marla-quint/a-title/abc', 'post', 'marla-quint'],
    ['https://www.tumblr.com/dashboard/blog/marla-quint/712345678901234567', 'post', 'marla-quint'],
    ['https://64.media.tumblr.com/a.jpg', 'other'],
    ['https://www.tumblr.com/widgets/share/tool?url=x', 'other'],
    ['https://www.tumblr.com/dashboard', 'other'],
  ],
} satisfies Platform;
