import type { Platform } from '../matching/platform';

export default {
  hosts: {
    'api.whatsapp.com': ['message /send?phone={phone}'],
    // A shop's list of goods and one of them (public code, 2020 to 2026).
    'wa.me': ['tab /c/{phone}', 'post /p/{n}/{phone}', 'message /{phone}'],
    'web.whatsapp.com': ['message /send?phone={phone}', 'tab /catalog/{phone}', 'message /'],
    'whatsapp.com': ['tab /catalog/{phone}'],
  },
  forms: { phone: { like: /[ +]?\d[\d ()-]{4,22}/, to: (phone) => `tel:+${phone.replace(/\D/g, '')}` } },
  permissions: ['https://*.whatsapp.com/*', 'https://*.wa.me/*'],
  trace: 'story',
  profileUrl: { 'tel:+': 'https://wa.me/*' },
  oneChatAddress: true,
  coined: { name: 'whatsapp', near: true },
  examples: [
    ['https://wa.me/15551230123', 'message', 'tel:+15551230123'],
    ['https://web.whatsapp.com/', 'message'],
    ['https://wa.me/c/15551230123', 'profile-tab', 'tel:+15551230123'],
    ['https://wa.me/message/AB1CDEF2GHIJK3', 'other'],
    ['https://chat.whatsapp.com/AbCdEfGhIjKlMnOpQrStUv', 'other'],
  ],
} satisfies Platform;
