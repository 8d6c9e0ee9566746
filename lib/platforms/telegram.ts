import type { Platform } from '../matching/platform';

export default {
  hosts: {
    't.me telegram.me telegram.dog': [
      'story /{name}/s/{n}',
      'post /{name}/{n} /s/{name}/{n}',
      'profile /{tel}',
      'person /s/{name} /{name}',
      'post /c/{n}/{n}',
    ],
    '{name}.t.me': ['story /s/{n}', 'post /{n}', 'profile /', 'tab /'],
    'web.telegram.org': [
      'message /?tgaddr=tg://resolve?domain={name}{tail} /?tgaddr=tg://resolve?phone={phone}{tail}',
      'message /im?p=@{name} /im?p=u{id}_* /im?p=u{id} /@{name} /{id} /{thread}',
      'message /',
    ],
    'telegram.org': [],
  },
  forms: {
    name: {
      like: /[a-z]\w{3,31}/,
      reserved:
        'addemoji addlist addstickers addstyle addtheme auction boost call confirmphone giftcode invoice joinchat ' +
        'proxy setlanguage socks',
    },
    tel: { like: /\+\d{5,15}/, as: 'tel:' },
    phone: { like: /\d{5,15}/, as: 'tel:+' },
    tail: { like: /(?:&[\s\S]*)?/, role: 'skip' },
    // Negative numbers are groups and channels.
    thread: { like: /-\d+(?:_\d+)?/, role: 'thread' },
  },
  // The web clients keep everything in the fragment.
  path: ({ hostname, hash }) => (hostname.startsWith('web.') ? hash.replace(/^#\/?/, '/') : undefined),
  permissions: ['https://*.t.me/*', 'https://*.telegram.org/*', 'https://*.telegram.me/*'],
  trace: 'story',
  profileUrl: { '': 'https://t.me/*', 'tel:': 'https://t.me/*', 'id:': 'https://web.telegram.org/a/#*' },
  coined: { name: 'telegram' },
  examples: [
    ['https://marla_quint.t.me/', 'profile', 'marla_quint'],
    ['https://t.me/marla_quint/s/7', 'story', 'marla_quint'],
    ['https://t.me/c/123/45', 'post'],
    ['https://web.telegram.org/k/#@marla_quint', 'message', 'marla_quint'],
    ['https://t.me/+AbCdEfGhIjKlMnOp', 'other'],
  ],
} satisfies Platform;
