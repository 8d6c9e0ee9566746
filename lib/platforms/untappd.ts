import type { Platform } from '../matching/platform';

export default {
  hosts: { 'untappd.com': ['post /user/{name}/checkin/{n}', 'person /user/{name}'] },
  permissions: ['https://*.untappd.com/*'],
  profileUrl: { '': 'https://untappd.com/user/*' },
  examples: [
    ['https://untappd.com/user/marlaq/beers', 'profile-tab', 'marlaq'],
    ['https://untappd.com/user/marlaq/checkin/1', 'post', 'marlaq'],
    ['https://untappd.com/home', 'other'],
  ],
} satisfies Platform;
