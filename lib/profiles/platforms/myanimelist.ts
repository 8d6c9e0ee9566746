import type { AboutText, Example } from '../entry';
import type { Exact, Rules } from '../rules';

export const rules: Rules = {
  sites: { 'myanimelist.net': ['tab /animelist|mangalist|history/{name}', 'person /profile/{name}'] },
};

export const exact: Exact = {};

export const about: AboutText = {
  name: 'MyAnimeList',
  ask: ['https://*.myanimelist.net/*'],
  blind: 'Lull cannot see their reviews and posts on other pages.',
  mute: 'On their profile, block them or remove them as a friend.',
  open: { '': 'https://myanimelist.net/profile/*' },
};

export const examples: Example[] = [
  ['https://myanimelist.net/profile/MarlaQ', 'profile', 'marlaq'],
  ['https://myanimelist.net/animelist/MarlaQ', 'profile-tab', 'marlaq'],
  ['https://myanimelist.net/anime/1', 'other'],
];
