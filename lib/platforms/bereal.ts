import type { Platform } from '../matching/platform';

export default {
  hosts: { 'bere.al': ['person /{name}'], 'bereal.com': ['person /@{name}'] },
  forms: {
    name: { like: /[\w.-]{1,100}/, reserved: '' },
  },
  permissions: ['https://*.bereal.com/*', 'https://*.bere.al/*'],
  profileUrl: { '': 'https://bere.al/*' },
  examples: [
    ['https://bereal.com/@MarlaQ', 'profile', 'marlaq'],
    ['https://bereal.com/en/privacy', 'other'],
  ],
} satisfies Platform;
