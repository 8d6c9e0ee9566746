import type { AboutText, Example } from '../entry';
import type { Exact, Rules } from '../rules';

const ANY = /[^\s\p{C}/]{2,300}/u;

export const rules: Rules = {
  forms: { name: { like: ANY } },
  sites: {
    'quora.com+??': ['person /profile/{name}', 'post /*/answer/{name}'],
  },
};

export const exact: Exact = {
  forms: {
    question: {
      like: ANY,
      not:
        'answer bookmarks challenges content create_space drafts following invite partners profile q qemail sitemap spaces ' +
        'stats topic topics unanswered',
      role: 'skip',
    },
  },
  sites: { 'quora.com': ['search /search?q={query}', 'post /{question}'] },
};

export const about: AboutText = {
  name: 'Quora',
  ask: ['https://*.quora.com/*'],
  people: false,
  blind: 'Lull cannot see their answers on the page of a question.',
  mute: 'On their profile, open the three dots to mute them.',
  open: { '': 'https://www.quora.com/profile/*' },
};

export const examples: Example[] = [
  ['https://es.quora.com/profile/Marla-Quint-3/log', 'profile-tab', 'marla-quint-3'],
  ['https://www.quora.com/How-do-I-stop/answer/Marla-Quint-3', 'post', 'marla-quint-3'],
  ['https://www.quora.com/topic/Breakups', 'other'],
];
