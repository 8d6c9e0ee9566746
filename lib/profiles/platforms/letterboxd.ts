import type { AboutText, Example } from '../entry';
import type { Exact, Rules } from '../rules';

const SEARCHES = 'members|films|reviews|lists|cast-crew|stories|articles|episodes|tags|full-text';

export const rules: Rules = {
  sites: {
    'letterboxd.com': ['post /{name}/film|list/*', 'person /{name}'],
  },
};

export const exact: Exact = {
  name: /\w{2,20}/,
  forms: { words: { like: /[\s\S]+/, keep: true, role: 'query', to: (words) => words.replaceAll('+', ' ') } },
  not: 'activity actor create-account director film films journal lists members pro sign-in',
  sites: {
    'letterboxd.com': [`search /search/${SEARCHES}/{words}`, `search /search/{words}`],
    'boxd.it': [],
  },
};

export const about: AboutText = {
  name: 'Letterboxd',
  ask: ['https://*.letterboxd.com/*'],
  blind: 'Lull cannot see their reviews on the page of a film.',
  mute: 'On their profile, unfollow or block them.',
  open: { '': 'https://letterboxd.com/*/' },
};

export const examples: Example[] = [
  ['https://letterboxd.com/marlaquint/films/diary/', 'profile-tab', 'marlaquint'],
  ['https://letterboxd.com/marlaquint/film/past-lives/1/', 'post', 'marlaquint'],
  ['https://letterboxd.com/search/members/marla+quint/', 'search'],
  ['https://letterboxd.com/films/popular/', 'other'],
];
