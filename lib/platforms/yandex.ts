import type { Platform } from '../matching/platform';

export default {
  hosts: {
    // ya.ru is the main one since 2022 (public code, 2022 to 2026).
    'yandex.com yandex.ru ya.ru yandex.com.tr yandex.kz yandex.by yandex.uz': [
      'search /search|yandsearch?text={query} /images|video/search?text={query} /images|video/touch/search?text={query}',
    ],
  },
  permissions: ['https://*.yandex.com/*', 'https://*.yandex.ru/*', 'https://*.ya.ru/*'],
  uncovered: {
    'yandex.com.tr': 'a fourth site to ask for',
    'yandex.kz': 'a fourth site to ask for',
    'yandex.by': 'a fourth site to ask for',
    'yandex.uz': 'a fourth site to ask for',
  },
  posts: false,
  examples: [
    ['https://yandex.ru/images/search?text=marla', 'search'],
    ['https://ya.ru/search/?text=marla&lr=213', 'search'],
    ['https://yandex.ru/', 'other'],
  ],
} satisfies Platform;
