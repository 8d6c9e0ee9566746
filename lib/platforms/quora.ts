import type { Platform } from '../matching/platform';

const ANY = /[^\s\p{C}/]{2,300}/u;

export default {
  hosts: {
    'quora.com+??': [
      'search /search?q={query}',
      'person /profile/{name}',
      'post /*/answer/{name}',
      'post /{question}',
    ],
  },
  forms: {
    name: { like: ANY },
    question: {
      like: ANY,
      reserved:
        'answer bookmarks challenges content create_space drafts following invite partners profile q qemail ' +
        'sitemap spaces stats topic topics unanswered',
      role: 'skip',
    },
  },
  permissions: ['https://*.quora.com/*'],
  posts: false,
  profileUrl: { '': 'https://www.quora.com/profile/*' },
  examples: [
    ['https://es.quora.com/profile/Marla-Quint-3/log', 'profile-tab', 'marla-quint-3'],
    ['https://www.quora.com/How-do-I-stop/answer/Marla-Quint-3', 'post', 'marla-quint-3'],
    ['https://www.quora.com/topic/Breakups', 'other'],
  ],
} satisfies Platform;
