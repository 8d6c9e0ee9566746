import type { AboutText, Example } from '../entry';
import type { Exact, Rules } from '../rules';

export const rules: Rules = {
  sites: {
    'goodreads.com': [
      'tab /review/list/{id}-* /review/list/{id} /friend/user/{id}-* /friend/user/{id}',
      'person /user/show/{id}-* /user/show/{id}',
      'profile /{name}',
    ],
  },
};

export const exact: Exact = {
  not:
    'author author_blog_posts authors book books challenges choiceawards event events friend genres giveaways group ' +
    'groups interviews list lists poll quizzes quotes readingchallenges review series shelf story topic trivia user work',
  sites: { 'goodreads.com': ['search /search?q={query}', 'post /review/show/*'] },
};

export const about: AboutText = {
  name: 'Goodreads',
  ask: ['https://*.goodreads.com/*'],
  blind: 'Lull cannot see their reviews on the page of a book.',
  mute: 'On their profile, unfollow them or remove them as a friend.',
  open: { '': 'https://www.goodreads.com/*', 'id:': 'https://www.goodreads.com/user/show/*' },
};

export const examples: Example[] = [
  ['https://www.goodreads.com/user/show/12345678-marla-quint', 'profile', 'id:12345678'],
  ['https://www.goodreads.com/friend/user/12345678-marla', 'profile-tab', 'id:12345678'],
  ['https://www.goodreads.com/book/show/11-book', 'other'],
];
