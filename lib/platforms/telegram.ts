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
    // The clients have hosts of their own too (public code, 2023 to 2026).
    'web.telegram.org+a,k,z webk.telegram.org weba.telegram.org webz.telegram.org': [
      'message /?tgaddr=tg:{resolve}domain={name}{tail} /?tgaddr=tg:{resolve}phone={phone}{tail}',
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
    // Other parameters may stand before and behind.
    resolve: { like: /[^?&\w]{0,2}resolve[^?&\w]?\?(?:[^&]*&)*?/, role: 'skip' },
    tail: { like: /(?:&[\s\S]*)?/, role: 'skip' },
    // Negative numbers are groups and channels.
    thread: { like: /-\d+(?:_\d+)?/, role: 'thread' },
  },
  // The web clients keep everything in the fragment.
  path: ({ hostname, hash }) => (/^(?:\w\.)?web/.test(hostname) ? hash.replace(/^#\/?/, '/') : undefined),
  permissions: ['https://*.t.me/*', 'https://*.telegram.org/*', 'https://*.telegram.me/*'],
  uncovered: { 'telegram.dog': 'redirects to t.me' },
  trace: 'story',
  profileUrl: { '': 'https://t.me/*', 'tel:': 'https://t.me/*', 'id:': 'https://web.telegram.org/a/#*' },
  coined: { name: 'telegram' },
  examples: [
    ['https://marla_quint.t.me/', 'profile', 'marla_quint'],
    ['https://t.me/marla_quint/s/7', 'story', 'marla_quint'],
    ['https://t.me/c/123/45', 'post'],
    ['https://web.telegram.org/k/#@marla_quint', 'message', 'marla_quint'],
    [
      'https://web.telegram.org/k/#?tgaddr=tg%3A%2F%2Fresolve%3Ftext%3Dhi%26domain%3Dmarla_quint%26profile',
      'message',
      'marla_quint',
    ],
    ['https://t.me/contact/1784582000:qMR3U35ripBHnbK5', 'other'],
    ['https://t.me/+AbCdEfGhIjKlMnOp', 'other'],
  ],
} satisfies Platform;
