import type { AboutText, Example } from '../entry';
import type { Exact, Rules } from '../rules';

export const rules: Rules = {
  forms: { me: { like: /[\w.-]{1,60}/, as: 'me:' } },
  sites: { 'open.kakao.com': ['profile /me/{me}'] },
};

export const exact: Exact = {};

export const about: AboutText = {
  name: 'KakaoTalk Open Chat',
  ask: ['https://*.open.kakao.com/*'],
  blind: 'Lull cannot see chats: they are in the app.',
  mute: 'In the app, open the chat menu to mute or block.',
  open: { 'me:': 'https://open.kakao.com/me/*' },
};

export const examples: Example[] = [
  ['https://open.kakao.com/me/marlaq', 'profile', 'me:marlaq'],
  ['https://open.kakao.com/o/gAbCdEfG', 'other'],
];
