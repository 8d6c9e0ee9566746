import type { Platform } from '../matching/platform';
import { ALL_PAGES, NO_FILE } from '../matching/site-pages';

export default {
  hosts: {
    'goodreads.com': [
      'search /search?q={query}',
      // The message form: public code, until 2026.
      'message /message/new/{id}-* /message/new/{id}',
      'message /message',
      // Lists and books of one reader, as its pages link them.
      'tab /review/list|stats|list_rss/{id}-* /review/list|stats|list_rss/{id}',
      'tab /friend|photo/user/{id}-* /friend|photo/user/{id} /user/compare/{id}-* /user/compare/{id}',
      'tab /user/year_in_books/*/{id} /quotes|group/list/{id}-* /list/user_lists|user_votes/{id}-*',
      'tab /user/{id}-*/* /user/{id}/*',
      'post /notes/*/{id}-*',
      'person /user/show/{id}-* /user/show/{id}',
      'profile /{name}',
      'post /review|user_status/show/*',
    ],
  },
  forms: {
    name: {
      like: new RegExp(`${NO_FILE}[\\w.-]{1,100}`),
      reserved:
        `${ALL_PAGES} advanced_search ap author author_blog_posts authors book books buttons characters ` +
        'choiceawards comparison deals ebooks friend genres how_it_works interviews librarian librarian_manual ' +
        'list_challenges newsfeed opinion owned_books places poll polls quiz quizzes quotes read_statuses readers ' +
        'readingchallenges recommendation shelf shelves status_updates toggle_mobile tooltips translator trivia ' +
        'update_status user_challenges user_following user_status voice yyb',
    },
  },
  permissions: ['https://*.goodreads.com/*'],
  profileUrl: { '': 'https://www.goodreads.com/*', 'id:': 'https://www.goodreads.com/user/show/*' },
  examples: [
    ['https://www.goodreads.com/user/show/12345678-marla-quint', 'profile', 'id:12345678'],
    ['https://www.goodreads.com/friend/user/12345678-marla', 'profile-tab', 'id:12345678'],
    ['https://www.goodreads.com/user/year_in_books/2025/12345678', 'profile-tab', 'id:12345678'],
    ['https://www.goodreads.com/user/12345678-marla/following', 'profile-tab', 'id:12345678'],
    ['https://www.goodreads.com/message/new/12345678-marla', 'message', 'id:12345678'],
    ['https://www.goodreads.com/book/show/11-book', 'other'],
    ['https://www.goodreads.com/ap/signin', 'other'],
    ['https://www.goodreads.com/toggle_mobile', 'other'],
  ],
} satisfies Platform;
