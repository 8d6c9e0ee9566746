import type { Platform } from '../matching/platform';

export default {
  hosts: {
    // A payment names whom it goes to, by address, by link and by code (public code, 2018 to 2026).
    'account.venmo.com': [
      'message /?recipients={peer} /?recipients={peer},*',
      'profile /code?user_id={id}',
      'person /u/{name}',
    ],
    'venmo.com': [
      'message /?recipients={peer} /?recipients={peer},*',
      'profile /code?user_id={id}',
      'person /u/{name} /{name}',
    ],
  },
  forms: {
    name: {
      like: /[\w-]{2,40}/,
      reserved:
        'business businesses card cards cashout charity checkout code community credit-card creditcard crypto deals ' +
        'debit-card debitcard donate fees for-business friends get gift-cards go invite merchants our-fees partners ' +
        'pay paycharge paying paylinks payment payments qr receive refer referral resources rewards safety scams ' +
        'security send sign-in sign-up split statement stories story taxes teen teens transactions trust ' +
        'user user-agreement',
    },
    // Telephone numbers can stand there too.
    peer: { like: /@?(?!\d+$)[\w-]{2,40}/, to: (name) => name.replace('@', '') },
  },
  permissions: ['https://*.venmo.com/*'],
  profileUrl: { '': 'https://account.venmo.com/u/*', 'id:': 'https://venmo.com/code?user_id=*' },
  examples: [
    ['https://account.venmo.com/u/Marla-Quint-3', 'profile', 'marla-quint-3'],
    ['https://venmo.com/code?user_id=177490', 'profile', 'id:177490'],
    ['https://account.venmo.com/pay?recipients=Marla-Quint-3&amount=5', 'message', 'marla-quint-3'],
    ['https://venmo.com/?txn=pay&recipients=Marla-Quint-3', 'message', 'marla-quint-3'],
    ['https://venmo.com/paycharge?txn=charge&recipients=%40Marla-Quint-3', 'message', 'marla-quint-3'],
    ['https://venmo.com/paycharge?txn=pay&amount=5', 'other'],
    ['https://venmo.com/story/3346828227926920000', 'other'],
    ['https://venmo.com/legal/', 'other'],
  ],
} satisfies Platform;
