import type { AboutText, Example } from '../entry';
import type { Exact, Rules } from '../rules';

export const rules: Rules = {
  skip: /^en$/i,
  sites: { 'pixiv.net': ['profile /member.php?id={id}', 'person /users/{id}'] },
};

export const exact: Exact = {
  sites: { 'pixiv.net': ['search /tags/{query}', 'post /artworks/{n} /novel/show.php?id={n}'] },
};

export const about: AboutText = {
  name: 'pixiv',
  ask: ['https://*.pixiv.net/*'],
  blind: 'Lull cannot see whose picture you open.',
  mute: 'On their page, open the menu to mute or unfollow them.',
  open: { 'id:': 'https://www.pixiv.net/users/*' },
};

export const examples: Example[] = [
  ['https://www.pixiv.net/en/users/12345/artworks', 'profile-tab', 'id:12345'],
  ['https://www.pixiv.net/artworks/987', 'post'],
  ['https://www.pixiv.net/ranking.php', 'other'],
];
