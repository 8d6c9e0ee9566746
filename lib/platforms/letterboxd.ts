import type { Platform } from '../matching/platform';

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
      like: /\w{2,20}/,
      reserved: 'activity actor create-account director film films journal lists members pro sign-in',
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
  ],
} satisfies Platform;
