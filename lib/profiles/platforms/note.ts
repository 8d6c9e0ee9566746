import type { AboutText, Example } from '../entry';
import type { Exact, Rules } from '../rules';

export const rules: Rules = {
  sites: { 'note.com': ['post /{name}/n|m/*', 'person /{name}'] },
};

export const exact: Exact = {
  not: 'all categories category circle contests hashtag info intent interests magazines membership n notes pro ranking sitesettings topic topics trends',
  sites: { 'note.com': ['search /search?q={query}', 'post /n/*'] },
};

export const about: AboutText = {
  name: 'note',
  ask: ['https://*.note.com/*'],
  blind: 'Lull cannot see their notes in your timeline.',
  mute: 'On their page, open the menu to unfollow or block them.',
  open: { '': 'https://note.com/*' },
};

export const examples: Example[] = [
  ['https://note.com/marlaq', 'profile', 'marlaq'],
  ['https://note.com/marlaq/n/n123', 'post', 'marlaq'],
  ['https://note.com/hashtag/a', 'other'],
];
