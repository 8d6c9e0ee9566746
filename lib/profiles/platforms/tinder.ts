import type { AboutText, Example } from '../entry';
import type { Exact, Rules } from '../rules';

export const rules: Rules = {
  sites: { 'tinder.com': ['person /@{name}'] },
};

export const exact: Exact = {};

export const about: AboutText = {
  name: 'Tinder',
  ask: ['https://*.tinder.com/*'],
  blind: 'Lull cannot see matches and chats: they have no address of their own.',
  mute: 'In the chat, open the shield sign to unmatch or block.',
  open: { '': 'https://tinder.com/@*' },
};

export const examples: Example[] = [
  ['https://tinder.com/@marlaquint', 'profile', 'marlaquint'],
  ['https://tinder.com/app/recs', 'other'],
];
