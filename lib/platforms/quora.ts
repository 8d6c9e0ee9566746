import type { Platform } from '../matching/platform';
import { ALL_PAGES } from '../matching/site-pages';

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
      reserved: `${ALL_PAGES} answer contributors create_space qemail spaces stats unanswered`,
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
    ['https://www.quora.com/q/someSpace', 'other'],
  ],
} satisfies Platform;
