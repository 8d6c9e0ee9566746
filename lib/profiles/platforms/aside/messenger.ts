import type { AboutText, Example } from '../../entry';
import { FACEBOOK_PAGES, facebookName } from '../../facebook-name';
import type { Exact, Rules } from '../../rules';

export const rules: Rules = {
  forms: { name: facebookName },
  sites: {},
};

export const exact: Exact = {
  not: FACEBOOK_PAGES,
  sites: {
    'm.me': ['message /{name}$'],
    'messenger.com': ['message /e2ee/t/{thread} /t/{name}', 'message /$ /t|new|inbox|requests|archived'],
  },
};

export const about: AboutText = {
  name: 'Messenger',
  ask: ['https://*.messenger.com/*', 'https://*.facebook.com/*'],
  blind: 'Lull cannot see who writes to you, only which chat you open. Group chats have their own numbers.',
  mute: 'In the chat, open the name on top to mute or restrict them.',
  open: { '': 'https://www.messenger.com/t/*/', 'id:': 'https://www.messenger.com/t/*/' },
  same: ['facebook'],
};

export const examples: Example[] = [
  ['https://www.messenger.com/t/100004123456789/', 'message', 'id:100004123456789'],
  ['https://m.me/marla.quint.77', 'message', 'marlaquint77'],
  ['https://www.messenger.com/login', 'other'],
];
