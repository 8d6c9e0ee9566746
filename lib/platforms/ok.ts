import type { Platform } from '../matching/platform';

export default {
  hosts: {
    'ok.ru+m,mobile odnoklassniki.ru+m,mobile': [
      'message /messages/{id}',
      'search /search?st.query={query}',
      'message /messages',
      // How the mobile and the old site name people (public code, 2012 to 2026).
      'profile /dk?st.cmd=friendMain&st.friendId={id}',
      'tab /dk?st.cmd=friend*&st.friendId={id}',
      'post /profile/{id}/statuses|pphotos|album/* /{name}/statuses|pphotos|album/*',
      'person /profile/{id} /{name}',
    ],
  },
  forms: {
    name: {
      // Groups can be written like a name: /group12.
      like: /(?!group\d+$)[\w.-]{1,100}/,
      // Mostly from public code of 2012 to 2026.
      reserved:
        'ads album albums anonym bookmarks business calls cdk clips communities dating discussions dk ' +
        'events friends game gamehub games gift gifts group groups guests hobbies hobby holidays ' +
        'horoscope invite lives live mall mapp market marks moderator moments music news offer online ' +
        'pay payments people photo photos poll polls postcards presents profile promo radio recovery ' +
        'regulations restore school services sharer shop st stickers stories theme themes topic topics ' +
        'user users video videoembed videos vip web-api widget',
    },
  },
  permissions: ['https://*.ok.ru/*', 'https://*.odnoklassniki.ru/*'],
  trace: 'profile',
  profileUrl: { '': 'https://ok.ru/*', 'id:': 'https://ok.ru/profile/*' },
  examples: [
    ['https://m.ok.ru/profile/575662066926', 'profile', 'id:575662066926'],
    ['https://ok.ru/profile/575662066926/statuses', 'profile-tab', 'id:575662066926'],
    ['https://ok.ru/profile/575662066926/pphotos/123', 'post', 'id:575662066926'],
    ['https://m.ok.ru/dk?st.cmd=friendMain&st.friendId=575662066926', 'profile', 'id:575662066926'],
    ['https://m.ok.ru/dk?st.cmd=friendStatuses&st.friendId=575662066926', 'profile-tab', 'id:575662066926'],
    ['https://m.ok.ru/dk?st.cmd=altGroupMain&st.groupId=53210987654321', 'other'],
    ['https://ok.ru/group53210987654321', 'other'],
    ['https://ok.ru/guests', 'other'],
  ],
} satisfies Platform;
