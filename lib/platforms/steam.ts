import type { Platform } from '../matching/platform';

/** What has to be added to the short number of an account to make the long one. */
const FIRST_ACCOUNT = 76561197960265728n;

/** The short number of an account as its long one. */
const longId = (number: string) => `id:${FIRST_ACCOUNT + BigInt(number)}`;

function steamId(number: string): string {
  return number.startsWith('[') ? longId(number.slice('[U:1:'.length, -1)) : `id:${number}`;
}

export default {
  hosts: {
    'steamcommunity.com': [
      'search /search/users?text={query}',
      'message /chat',
      'post /id/{name}/recommended/{n} /profiles/{number}/recommended/{n}',
      'person /id/{name} /profiles/{number}',
      // Who trades and who streams: public code, until 2026, and yt-dlp, August 2026.
      'tab /tradeoffer/new?partner={short} /broadcast/watch/{number}',
      'post /sharedfiles/filedetails?id=*',
    ],
    'store.steampowered.com': ['tab /wishlist/id/{name} /wishlist/profiles/{number}'],
    'steampowered.com': [],
  },
  forms: {
    name: { like: /[\w-]{2,32}/ },
    short: { like: /\d{1,10}/, to: longId },
    number: { like: /\d{17}|\[U:1:\d{1,10}\]/, to: steamId },
  },
  // The search for people keeps its words in the fragment.
  path: ({ pathname, hash }) => (hash.startsWith('#text=') ? `${pathname}?${hash.slice(1)}` : undefined),
  permissions: ['https://*.steamcommunity.com/*', 'https://*.store.steampowered.com/*'],
  profileUrl: { '': 'https://steamcommunity.com/id/*', 'id:': 'https://steamcommunity.com/profiles/*' },
  examples: [
    ['https://steamcommunity.com/id/MarlaQ/', 'profile', 'marlaq'],
    ['https://steamcommunity.com/profiles/[U:1:52079950]', 'profile', 'id:76561198012345678'],
    ['https://store.steampowered.com/wishlist/id/marlaq/', 'profile-tab', 'marlaq'],
    [
      'https://steamcommunity.com/tradeoffer/new/?partner=52079950&token=x',
      'profile-tab',
      'id:76561198012345678',
    ],
    ['https://steamcommunity.com/groups/SomeGroup', 'other'],
  ],
} satisfies Platform;
