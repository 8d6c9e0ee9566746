import type { Platform } from '../matching/platform';
import { PAGES, UNDERSCORED_PAGES } from '../matching/site-pages';

const ENDINGS =
  'com fr de ch jp cl ca it co.uk nz ru com.au at pt co.kr es com.mx dk ph th com.uy co nl info kr ie vn com.vn ec mx in ' +
  'pe co.at hu co.in co.nz id com.ec com.py tw be uk com.bo com.pe se';

export default {
  hosts: {
    [ENDINGS.split(' ')
      .map((ending) => `pinterest.${ending}+??`)
      .join(' ')]: [
      'search /search?q={query}',
      'tab /{name}/_* /{name}/pins|boards|followers|following|feed.rss',
      'profile /{name}',
      'post /{name}/*',
      // Buttons on other sites, which show a form: public code, 2026.
      'other /pin/create|find',
      'post /pin/*',
    ],
    'pin.it': [],
  },
  forms: {
    name: {
      like: /\w{3,30}/,
      // `offsite` leads out, `invited` is an invitation in a mail: wild links, 2023 to 2026. `convert` and the tools: public
      // code, 2026.
      reserved:
        `${PAGES} ${UNDERSCORED_PAGES} _ngjs _tools convert creator_hub domain_claim find_friends homefeed idea ` +
        'invited load news_hub offsite pinning pins quicksave switch_account unauth visual_search website',
    },
  },
  permissions: ['https://*.pinterest.com/*', 'https://*.pinterest.co.uk/*', 'https://*.pinterest.de/*'],
  uncovered: { '*': 'it has a domain in each country' },
  profileUrl: { '': 'https://www.pinterest.com/*/' },
  coined: { name: 'pinterest' },
  examples: [
    ['https://br.pinterest.com/marlaquint/', 'profile', 'marlaquint'],
    ['https://www.pinterest.com/marlaquint/_saved/', 'profile-tab', 'marlaquint'],
    ['https://www.pinterest.co.uk/marlaquint/wedding-ideas/', 'post', 'marlaquint'],
    ['https://www.pinterest.com/pin/lake--1234/', 'post'],
    ['https://pin.it/1AbCdEfGh', 'other'],
    ['https://www.pinterest.com/pin/create/bookmarklet/?url=x', 'other'],
    ['https://www.pinterest.com/offsite/?token=1&url=x', 'other'],
    ['https://www.pinterest.com/following/', 'other'],
  ],
} satisfies Platform;
