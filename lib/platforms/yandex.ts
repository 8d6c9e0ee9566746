import type { Platform } from '../matching/platform';

export default {
  hosts: { 'yandex.com yandex.ru': ['search /search?text={query} /images|video/search?text={query}'] },
  permissions: ['https://*.yandex.com/*', 'https://*.yandex.ru/*'],
  posts: false,
  examples: [
    ['https://yandex.ru/images/search?text=marla', 'search'],
    ['https://yandex.ru/', 'other'],
  ],
} satisfies Platform;
