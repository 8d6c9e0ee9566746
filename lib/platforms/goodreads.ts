import type { Platform } from '../matching/platform';

export default {
  hosts: {
    'goodreads.com': [
      'search /search?q={query}',
      'tab /review/list/{id}-* /review/list/{id} /friend/user/{id}-* /friend/user/{id}',
      'person /user/show/{id}-* /user/show/{id}',
      'profile /{name}',
      'post /review/show/*',
    ],
  },
  forms: {
    name: {
      like: /[\w.-]{1,100}/,
      reserved:
        'author author_blog_posts authors book books challenges choiceawards event events friend ' +
        'genres giveaways group groups interviews list lists poll quizzes quotes readingchallenges ' +
        'review series shelf story topic trivia user work',
    },
  },
  permissions: ['https://*.goodreads.com/*'],
  profileUrl: { '': 'https://www.goodreads.com/*', 'id:': 'https://www.goodreads.com/user/show/*' },
  examples: [
    ['https://www.goodreads.com/user/show/12345678-marla-quint', 'profile', 'id:12345678'],
    ['https://www.goodreads.com/friend/user/12345678-marla', 'profile-tab', 'id:12345678'],
    ['https://www.goodreads.com/book/show/11-book', 'other'],
  ],
} satisfies Platform;
