import type { Platform } from '../matching/platform';
import { HYPHENED_PAGES, NO_FILE, PAGES, UNDERSCORED_PAGES } from '../matching/site-pages';

export default {
  hosts: { 'bere.al': ['person /{name}'], 'bereal.com': ['person /@{name}'] },
  forms: {
    // Two letters are a language.
    name: {
      like: new RegExp(`${NO_FILE}[\\w.-]{3,100}`),
      reserved: `${PAGES} ${HYPHENED_PAGES} ${UNDERSCORED_PAGES} pt-br zh-cn zh-tw`,
    },
  },
  permissions: ['https://*.bereal.com/*', 'https://*.bere.al/*'],
  profileUrl: { '': 'https://bere.al/*' },
  examples: [
    ['https://bereal.com/@MarlaQ', 'profile', 'marlaq'],
    ['https://bereal.com/en/privacy', 'other'],
    ['https://bere.al/en/privacy', 'other'],
  ],
} satisfies Platform;
