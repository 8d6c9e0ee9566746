import type { AboutText, Example } from '../entry';
import type { Exact, Rules } from '../rules';

export const rules: Rules = {
  sites: {
    'ok.ru+m,mobile odnoklassniki.ru+m,mobile': [
      'post /profile/{id}/statuses|pphotos|album/* /{name}/statuses|pphotos|album/*',
      'person /profile/{id} /{name}',
    ],
  },
};

export const exact: Exact = {
  not:
    'app bookmarks discussions dk events games gifts group groups guests hobby holidays live marks market moderator ' +
    'music online payments profile video',
  sites: { 'ok.ru': ['message /messages/{id}', 'search /search?st.query={query}', 'message /messages'] },
};

export const about: AboutText = {
  name: 'Odnoklassniki',
  ask: ['https://*.ok.ru/*', 'https://*.odnoklassniki.ru/*'],
  trace: 'profile',
  blind: 'Lull cannot see their posts in your feed.',
  mute: 'On their page, open the menu to unfollow or block them.',
  open: { '': 'https://ok.ru/*', 'id:': 'https://ok.ru/profile/*' },
};

export const examples: Example[] = [
  ['https://m.ok.ru/profile/575662066926', 'profile', 'id:575662066926'],
  ['https://ok.ru/profile/575662066926/statuses', 'profile-tab', 'id:575662066926'],
  ['https://ok.ru/profile/575662066926/pphotos/123', 'post', 'id:575662066926'],
  ['https://ok.ru/guests', 'other'],
];
