import type { AboutText, Example } from '../entry';
import type { Exact, Rules } from '../rules';

export const rules: Rules = {
  forms: { opaque: { like: /_[\da-zA-Z]{3,20}/, as: 'id:' } },
  sites: { 'story.kakao.com': ['post /{opaque}/* /{name}/*', 'profile /{opaque} /{name}'] },
};

export const exact: Exact = {
  not: 'ch s a',
};

export const about: AboutText = {
  name: 'KakaoStory',
  ask: ['https://*.story.kakao.com/*'],
  blind: 'Lull cannot see their posts in your news.',
  mute: 'On their page, open the menu to hide their posts.',
  open: { '': 'https://story.kakao.com/*', 'id:': 'https://story.kakao.com/*' },
};

export const examples: Example[] = [
  ['https://story.kakao.com/marlaquint', 'profile', 'marlaquint'],
  ['https://story.kakao.com/_4jEyU5', 'profile', 'id:_4jEyU5'],
  ['https://story.kakao.com/ch/some', 'other'],
];
