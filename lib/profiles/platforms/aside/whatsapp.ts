import type { AboutText, Example } from '../../entry';
import type { Exact, Rules } from '../../rules';

export const rules: Rules = {
  forms: { phone: { like: /[ +]?\d[\d ()-]{4,22}/, to: (phone) => `tel:+${phone.replace(/\D/g, '')}` } },
  sites: {},
};

export const exact: Exact = {
  sites: {
    'api.whatsapp.com': ['message /send?phone={phone}'],
    'wa.me': ['message /{phone}'],
    'web.whatsapp.com': ['message /send?phone={phone}', 'message /'],
    'whatsapp.com': [],
  },
};

export const about: AboutText = {
  name: 'WhatsApp',
  ask: ['https://*.whatsapp.com/*', 'https://*.wa.me/*'],
  trace: 'story',
  blind: 'WhatsApp Web has one address for every chat, so Lull cannot see which chat you open.',
  mute: 'In the chat, open the name on top to mute or archive it.',
  open: { 'tel:+': 'https://wa.me/*' },
};

export const examples: Example[] = [
  ['https://wa.me/15551230123', 'message', 'tel:+15551230123'],
  ['https://web.whatsapp.com/', 'message'],
  ['https://chat.whatsapp.com/AbCdEfGhIjKlMnOpQrStUv', 'other'],
];
