import type { AboutText, Example } from '../entry';
import type { Exact, Rules } from '../rules';

export const rules: Rules = {
  forms: { name: { like: /[\p{L}\p{M}\p{N}_.-]{1,100}/u } },
  sites: { 'xing.com': ['person /profile/{name}'] },
};

export const exact: Exact = { sites: { 'xing.com': ['search /search?keywords={query}'] } };

export const about: AboutText = {
  name: 'XING',
  ask: ['https://*.xing.com/*'],
  trace: 'profile',
  blind: 'Lull cannot see their news in your feed.',
  mute: 'On their profile, open the menu to block them or remove the contact.',
  open: { '': 'https://www.xing.com/profile/*' },
};

export const examples: Example[] = [
  ['https://www.xing.com/profile/Marla_Quint', 'profile', 'marla_quint'],
  ['https://www.xing.com/profile/Marla_Quint/cv', 'profile-tab', 'marla_quint'],
  ['https://www.xing.com/jobs', 'other'],
];
