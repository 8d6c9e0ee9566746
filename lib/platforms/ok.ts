import type { Platform } from '../matching/platform';

export default {
  hosts: {
    'ok.ru+m,mobile odnoklassniki.ru+m,mobile': [
      'message /messages/{id}',
      'search /search?st.query={query}',
      'message /messages',
      'post /profile/{id}/statuses|pphotos|album/* /{name}/statuses|pphotos|album/*',
      'person /profile/{id} /{name}',
    ],
  },
  forms: {
    name: {
      like: /[\w.-]{1,100}/,
      reserved:
        'app bookmarks discussions dk events games gifts group groups guests hobby holidays live market marks ' +
        'moderator music online payments profile video',
    },
  },
  permissions: ['https://*.ok.ru/*', 'https://*.odnoklassniki.ru/*'],
  trace: 'profile',
  profileUrl: { '': 'https://ok.ru/*', 'id:': 'https://ok.ru/profile/*' },
  examples: [
    ['https://m.ok.ru/profile/575662066926', 'profile', 'id:575662066926'],
    ['https://ok.ru/profile/575662066926/statuses', 'profile-tab', 'id:575662066926'],
    ['https://ok.ru/profile/575662066926/pphotos/123', 'post', 'id:575662066926'],
    ['https://ok.ru/guests', 'other'],
  ],
} satisfies Platform;
