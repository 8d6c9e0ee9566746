import type { Platform } from '../matching/platform';

const ENDINGS =
  'com fr de ch jp cl ca it co.uk nz ru com.au at pt co.kr es com.mx dk ph th com.uy co nl info kr ie vn com.vn ec mx in ' +
  'pe co.at hu co.in co.nz id com.ec com.py tw be uk com.bo com.pe se';

export default {
  hosts: {
    [ENDINGS.split(' ')
      .map((ending) => `pinterest.${ending}+??`)
      .join(' ')]: [
      'search /search?q={query}',
      'tab /{name}/_* /{name}/pins|boards|followers|following',
      'profile /{name}',
      'post /{name}/*',
      'post /pin/*',
    ],
    'pin.it': [],
  },
  forms: {
    name: {
      like: /\w{3,30}/,
      reserved:
        '_ business careers categories create edit email feed homefeed ideas login news_hub password pin resource ' +
        'search shopping source today topics videos watch',
    },
  },
  permissions: ['https://*.pinterest.com/*', 'https://*.pin.it/*'],
  profileUrl: { '': 'https://www.pinterest.com/*/' },
  coined: { name: 'pinterest' },
  examples: [
    ['https://br.pinterest.com/marlaquint/', 'profile', 'marlaquint'],
    ['https://www.pinterest.com/marlaquint/_saved/', 'profile-tab', 'marlaquint'],
    ['https://www.pinterest.co.uk/marlaquint/wedding-ideas/', 'post', 'marlaquint'],
    ['https://www.pinterest.com/pin/lake--1234/', 'post'],
    ['https://pin.it/1AbCdEfGh', 'other'],
  ],
} satisfies Platform;
