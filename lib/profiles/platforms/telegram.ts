import type { AboutText, Example } from '../entry';
import type { Exact, Rules } from '../rules';

export const rules: Rules = {
  forms: {
    tel: { like: /\+\d{5,15}/, as: 'tel:' },
  },
  // The web clients keep everything in the fragment.
  sites: {
    't.me telegram.me telegram.dog': [
      'story /{name}/s/{n}',
      'post /{name}/{n} /s/{name}/{n}',
      'profile /{tel}',
      'person /s/{name} /{name}',
    ],
    '{name}.t.me': ['story /s/{n}', 'post /{n}', 'profile /', 'tab /'],
  },
};

export const exact: Exact = {
  path: ({ hostname, hash }) => (hostname.startsWith('web.') ? hash.replace(/^#\/?/, '/') : undefined),

  forms: {
    phone: { like: /\d{5,15}/, as: 'tel:+' },
    tail: { like: /(?:&[\s\S]*)?/, role: 'skip' },
    // Negative numbers are groups and channels.
    thread: { like: /-\d+(?:_\d+)?/, role: 'thread' },
  },
  name: /[a-z]\w{3,31}/,
  not:
    'addemoji addlist addstickers addstyle addtheme auction boost call confirmphone giftcode invoice joinchat ' +
    'proxy setlanguage socks',
  sites: {
    'web.telegram.org': [
      'message /?tgaddr=tg://resolve?domain={name}{tail} /?tgaddr=tg://resolve?phone={phone}{tail}',
      'message /im?p=@{name} /im?p=u{id}_* /im?p=u{id} /@{name} /{id} /{thread}',
      'message /',
    ],
    'telegram.org': [],
    't.me': ['post /c/{n}/{n}'],
  },
};

export const about: AboutText = {
  name: 'Telegram',
  ask: ['https://*.t.me/*', 'https://*.telegram.org/*', 'https://*.telegram.me/*'],
  trace: 'story',
  blind: 'Lull cannot see stories and channels inside the app, or who a group chat is with.',
  mute: 'In the chat, open the name on top to mute or block them.',
  open: { '': 'https://t.me/*', 'tel:': 'https://t.me/*', 'id:': 'https://web.telegram.org/a/#*' },
};

export const examples: Example[] = [
  ['https://marla_quint.t.me/', 'profile', 'marla_quint'],
  ['https://t.me/marla_quint/s/7', 'story', 'marla_quint'],
  ['https://t.me/c/123/45', 'post'],
  ['https://web.telegram.org/k/#@marla_quint', 'message', 'marla_quint'],
  ['https://t.me/+AbCdEfGhIjKlMnOp', 'other'],
];
