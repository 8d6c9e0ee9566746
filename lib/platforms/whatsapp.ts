import type { Platform } from '../matching/platform';

export default {
  hosts: {
    'api.whatsapp.com': ['message /send?phone={phone}'],
    'wa.me': ['message /{phone}'],
    'web.whatsapp.com': ['message /send?phone={phone}', 'message /'],
    'whatsapp.com': [],
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
    ['https://chat.whatsapp.com/AbCdEfGhIjKlMnOpQrStUv', 'other'],
  ],
} satisfies Platform;
