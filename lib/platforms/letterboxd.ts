import type { Platform } from '../matching/platform';
import { PAGES, SHORT_PAGES, UNDERSCORED_PAGES } from '../matching/site-pages';

const SEARCHES = 'members|films|reviews|lists|cast-crew|stories|articles|episodes|tags|full-text';

export default {
  hosts: {
    'letterboxd.com': [
      `search /search/${SEARCHES}/{words}`,
      'search /search/{words}',
      'post /{name}/film|list/*',
      'person /{name}',
    ],
    'boxd.it': [],
  },
  forms: {
    name: {
      // A year is its review.
      like: /(?!20[12]\d$)\w{2,20}/,
      // Among them the crafts of a film: `/actor/…`, `/director/…`.
      reserved:
        `${PAGES} ${SHORT_PAGES} ${UNDERSCORED_PAGES} actor casting choreography cinematography composer costumes ` +
        'csi director film films hairstyling hq imdb journal lighting lyricist makeup patron producer showdown ' +
        'songs sound stunts tmdb writer',
    },
    words: { like: /[\s\S]+/, keep: true, role: 'query', to: (words) => words.replaceAll('+', ' ') },
  },
  permissions: ['https://*.letterboxd.com/*'],
  profileUrl: { '': 'https://letterboxd.com/*/' },
  examples: [
    ['https://letterboxd.com/marlaquint/films/diary/', 'profile-tab', 'marlaquint'],
    ['https://letterboxd.com/marlaquint/film/past-lives/1/', 'post', 'marlaquint'],
    ['https://letterboxd.com/search/members/marla+quint/', 'search'],
    ['https://letterboxd.com/films/popular/', 'other'],
    ['https://letterboxd.com/producer/some-one/', 'other'],
    ['https://letterboxd.com/2025/', 'other'],
  ],
} satisfies Platform;
