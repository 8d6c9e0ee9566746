import type { Platform } from '../matching/platform';

export default {
  hosts: {
    'linkedin.com+m,??': [
      'search /search/results?keywords={query} /search/results?firstName={query}&lastName={query}',
      'search /search/results?firstName={query} /search/results?lastName={query}',
      'search /pub/dir?firstName={query}&lastName={query} /pub/dir?firstName={query} /pub/dir?lastName={query}',
      'search /pub/dir/{query}/{query} /pub/dir/{query}',
      'message /messaging/thread/new?recipients=List(urn:li:fsd_profile:{member})',
      // The buttons Message and Connect (public code, 2024 to 2026).
      'message /messaging/compose?profileUrn=urn:li:fsd_profile:{member}',
      'message /messaging/compose?recipient={member} /messaging/compose?recipient={slug}',
      'message /preload/custom-invite|search-custom-invite?vanityName={member}',
      'message /preload/custom-invite|search-custom-invite?vanityName={slug}',
      'message /messaging/thread/{thread}',
      'other /messaging/settings',
      'message /messaging',
      'post /posts/{author}_*',
      'profile /in/{member}/{lang} /in/{slug}/{lang} /pub/{pub}/{part}/{part}/{part}',
      // What recruiters see, and what everybody saw before 2015 (public code).
      'person /talent/profile/{member} /talent/hire/{n}/*/*/profile/{member} /profile/view?id={old}',
      'person /recruiter|sales/profile/{old},* /in/{member} /in/{slug}',
      'person /sales/lead|people/{member},* /sales/lead|people/{member}',
      'post /feed/update/* /embed/feed/update/* /pulse/*',
    ],
  },
  forms: {
    // `unavailable` is shown for whoever cannot be seen (public code, 2018 to 2026).
    slug: { like: /(?!(?:me|unavailable)$)[^\s\p{C}/\\?#@:,;<>"]{1,200}/u },
    // A post's address begins with the author and goes on after an underscore.
    author: { like: /[^\s\p{C}/\\?#@:,;<>"_]{1,200}/u },
    // The third prefix is the recruiters'. One person has another id under each.
    member: { like: /A(?:C[ow]|EM)AA[\w-]{8,100}/, as: 'id:' },
    old: { like: /\d{1,20}|A[\w-]{10,100}/, as: 'id:' },
    pub: { like: /[^\s\p{C}/\\?#@:,;<>"]{1,200}/u, as: 'pub:' },
    part: { like: /[\da-z]{1,4}/ },
    lang: { like: /[a-z]{2}(?:[-_][a-z]{2})?/, role: 'skip' },
    thread: { like: /(?!new$)[^\s/]{1,400}/, keep: true, role: 'thread' },
  },
  // Copies of the same pages for old phones, for links in mail and for readers without an account (public code, to 2026).
  skip: /^(?:mwlite|comm|public-profile)$/,
  permissions: ['https://*.linkedin.com/*'],
  trace: 'profile',
  profileUrl: {
    '': 'https://www.linkedin.com/in/*/',
    'id:': 'https://www.linkedin.com/profile/view?id=*',
    'id:AC': 'https://www.linkedin.com/in/AC*/',
    'id:AE': 'https://www.linkedin.com/talent/profile/AE*',
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
    [
      'https://www.linkedin.com/messaging/compose/?recipient=marla-quint-4b1a2233',
      'message',
      'marla-quint-4b1a2233',
    ],
    [
      'https://www.linkedin.com/preload/custom-invite/?vanityName=marla-quint-4b1a2233',
      'message',
      'marla-quint-4b1a2233',
    ],
    ['https://www.linkedin.com/public-profile/in/marla-quint-4b1a2233', 'profile', 'marla-quint-4b1a2233'],
    ['https://www.linkedin.com/talent/profile/AEMAABxYz12B3cDeFgH', 'profile', 'id:AEMAABxYz12B3cDeFgH'],
    ['https://www.linkedin.com/profile/view?id=12345678', 'profile', 'id:12345678'],
    ['https://www.linkedin.com/public-profile/settings', 'other'],
    ['https://www.linkedin.com/in/unavailable/', 'other'],
    ['https://www.linkedin.com/in/me/', 'other'],
  ],
} satisfies Platform;
