import type { Platform } from '../matching/platform';

export default {
  hosts: {
    'linkedin.com+m,??': [
      'search /search/results?keywords={query} /search/results?firstName={query}&lastName={query}',
      'search /search/results?firstName={query} /search/results?lastName={query}',
      'search /pub/dir?firstName={query}&lastName={query} /pub/dir?firstName={query} /pub/dir?lastName={query}',
      'search /pub/dir/{query}/{query} /pub/dir/{query}',
      'message /messaging/thread/new?recipients=List(urn:li:fsd_profile:{member})',
      'message /messaging/thread/{thread}',
      'other /messaging/settings',
      'message /messaging',
      'post /posts/{author}_*',
      'profile /in/{member}/{lang} /in/{slug}/{lang} /pub/{pub}/{part}/{part}/{part}',
      'person /in/{member} /in/{slug} /sales/lead|people/{member},* /sales/lead|people/{member}',
      'post /feed/update/* /embed/feed/update/* /pulse/*',
    ],
  },
  forms: {
    slug: { like: /(?!me$)[^\s\p{C}/\\?#@:,;<>"]{1,200}/u },
    // A post's address begins with the author and goes on after an underscore.
    author: { like: /[^\s\p{C}/\\?#@:,;<>"_]{1,200}/u },
    member: { like: /AC[ow]AA[\w-]{8,100}/, as: 'id:' },
    pub: { like: /[^\s\p{C}/\\?#@:,;<>"]{1,200}/u, as: 'pub:' },
    part: { like: /[\da-z]{1,4}/ },
    lang: { like: /[a-z]{2}(?:[-_][a-z]{2})?/, role: 'skip' },
    thread: { like: /(?!new$)[^\s/]{1,400}/, keep: true, role: 'thread' },
  },
  // Copies of the same pages for old phones and for links in mail.
  skip: /^(?:mwlite|comm)$/,
  permissions: ['https://*.linkedin.com/*'],
  trace: 'profile',
  profileUrl: {
    '': 'https://www.linkedin.com/in/*/',
    'id:': 'https://www.linkedin.com/in/*/',
    'pub:': 'https://www.linkedin.com/pub/*',
  },
  coined: { name: 'linkedin', near: true },
  examples: [
    ['https://de.linkedin.com/in/marla-quint-4b1a2233/en-us', 'profile', 'marla-quint-4b1a2233'],
    [
      'https://www.linkedin.com/in/marla-quint-4b1a2233/recent-activity/all/',
      'profile-tab',
      'marla-quint-4b1a2233',
    ],
    ['https://www.linkedin.com/posts/marla-quint_new-job-activity-712-AbCd', 'post', 'marla-quint'],
    ['https://www.linkedin.com/pub/dir?firstName=Marla&lastName=Quint', 'search'],
    ['https://www.linkedin.com/in/me/', 'other'],
  ],
} satisfies Platform;
