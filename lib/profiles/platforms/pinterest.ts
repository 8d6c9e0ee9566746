import type { AboutText, Example } from '../entry';
import type { Exact, Rules } from '../rules';

const ENDINGS =
  'com fr de ch jp cl ca it co.uk nz ru com.au at pt co.kr es com.mx dk ph th com.uy co nl info kr ie vn com.vn ec mx in ' +
  'pe co.at hu co.in co.nz id com.ec com.py tw be uk com.bo com.pe se';

export const rules: Rules = {
  forms: { name: { like: /[\w.-]{1,100}/, not: 'ideas pin search' } },
  sites: {
    [ENDINGS.split(' ')
      .map((ending) => `pinterest.${ending}+??`)
      .join(' ')]: [
      'search /search?q={query}',
      'tab /{name}/_* /{name}/pins|boards|followers|following',
      'profile /{name}',
      'post /{name}/*',
    ],
  },
};

export const exact: Exact = {
  name: /\w{3,30}/,
  not:
    '_ business careers categories create edit email feed homefeed ideas login news_hub password pin resource shopping ' +
    'source today topics videos watch',
  sites: { 'pin.it': [], 'pinterest.com': ['post /pin/*'] },
};

export const about: AboutText = {
  name: 'Pinterest',
  ask: ['https://*.pinterest.com/*', 'https://*.pin.it/*'],
  blind: 'Lull cannot see whose pin you open: most pins do not say in their address.',
  mute: 'On their profile, choose Unfollow, or block them under the three dots.',
  open: { '': 'https://www.pinterest.com/*/' },
};

export const examples: Example[] = [
  ['https://br.pinterest.com/marlaquint/', 'profile', 'marlaquint'],
  ['https://www.pinterest.com/marlaquint/_saved/', 'profile-tab', 'marlaquint'],
  ['https://www.pinterest.co.uk/marlaquint/wedding-ideas/', 'post', 'marlaquint'],
  ['https://www.pinterest.com/pin/lake--1234/', 'post'],
  ['https://pin.it/1AbCdEfGh', 'other'],
];
