import type { Platform } from '../matching/platform';

export default {
  hosts: {
    'github.com': [
      'search /search?q={query}',
      'profile /{name}?tab=overview',
      'post /stars/{name}/lists/*',
      'tab /{name}$?tab=* /stars|sponsors/{name} /{name}.atom|.keys|.gpg',
      'profile /{name}',
      // What an account has beside its repositories: the site's own addresses, 2026.
      'post /users/{name}/projects|packages/*',
      'tab /users/{name}/*',
      'post /{name}/*',
    ],
    'gist.github.com': [
      'search /search?q={query}',
      'tab /{name}/starred|forked /{name}$',
      'post /{name}/*',
      'post /{hash}',
    ],
  },
  forms: {
    name: {
      // Some numbers are pages that explain an answer of the server. A gist by nobody is a long number.
      like: /(?=[\w-]{1,39}$)(?!(?:[\da-f]{20}|[\da-f]{32}|30[02]|4[0-2]\d|43[01]|50\d|51[01]|69[345]|900|www\d)$)[a-z0-9]+(?:-[a-z0-9]+)*(?:_[a-z0-9]+)?/,
      // From the package github-reserved-names 2.2.0 (MIT licence); the first eight are the site's own, 2026.
      reserved:
        'accelerator agents device models password_reset premium-support public solutions ' +
        'advisories anonymous any attributes billing blob bounty branches business businesses c ' +
        'cache case-studies categories central certification changelog chat cla cloud codereview ' +
        'codespaces collection collections comments commit commits companies compare contributing ' +
        'cookbook copilot coupons customer customer-stories customers dashboard-feed dashboards ' +
        'design develop diff discussions downtime editor editors edu education enterprise ' +
        'enterprises events featured features files fixtures forked garage ghost gist gists ' +
        'git-guides github-copilot graphs groups guide guides help-wanted hooks hosting hovercards ' +
        'identity images inbox individual info integration interfaces introduction ' +
        'invalid-email-address investors issues join journal journals lab labs languages launch ' +
        'layouts learn library linux listings lists logos mac maintenance malware man marketplace ' +
        'mcp mention mentioned mentioning mentions migrating milestones mine mirrors mobile ' +
        'navigation network new news newsletter newsroom none nonprofit nonprofits notices offer ' +
        'open-source organisations organizations orgs pages partners payments personal plans plugins ' +
        'popular popularity posts preview professional projects pulls raw readme recommendations ' +
        'redeem releases render reply repos repositories resources restore revert ' +
        'save-net-neutrality saved scraping security services sessions shareholders showcases site ' +
        'site-policy sitemap social-impact socials spam sponsors ssh staff starred stars status ' +
        'statuses storage store stories styleguide subscriptions suggest suggestion suggestions ' +
        'suspended talks teach teacher teachers teaching team teams ten timeline topic topics tour ' +
        'train training translations tree trending undefined updates user-attachments username users ' +
        'visualization w watching why-github wiki wikis windows works-with',
    },
    hash: { like: /[\da-f]{20}|[\da-f]{32}/, role: 'skip' },
  },
  permissions: ['https://*.github.com/*'],
  posts: false,
  profileUrl: { '': 'https://github.com/*' },
  examples: [
    ['https://github.com/dex-holloway', 'profile', 'dex-holloway'],
    ['https://github.com/sponsors/dex-holloway', 'profile-tab', 'dex-holloway'],
    ['https://gist.github.com/dex-holloway/0123456789abcdef0123456789abcdef', 'post', 'dex-holloway'],
    ['https://github.com/users/dex-holloway/projects/1', 'post', 'dex-holloway'],
    ['https://github.com/pulls', 'other'],
    ['https://github.com/password_reset', 'other'],
  ],
} satisfies Platform;
