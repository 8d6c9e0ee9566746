import type { AboutText, Example } from '../entry';
import type { Exact, Rules } from '../rules';

/** What has to be added to the short number of an account to make the long one. */
const FIRST_ACCOUNT = 76561197960265728n;

function steamId(number: string): string {
  return `id:${number.startsWith('[') ? FIRST_ACCOUNT + BigInt(number.slice('[U:1:'.length, -1)) : number}`;
}

export const rules: Rules = {
  forms: { number: { like: /\d{17}|\[U:1:\d{1,10}\]/, to: steamId } },
  // The search for people keeps its words in the fragment.
  sites: {
    'steamcommunity.com': [
      'post /id/{name}/recommended/{n} /profiles/{number}/recommended/{n}',
      'person /id/{name} /profiles/{number}',
    ],
    'store.steampowered.com': ['tab /wishlist/id/{name} /wishlist/profiles/{number}'],
  },
};

export const exact: Exact = {
  path: ({ pathname, hash }) => (hash.startsWith('#text=') ? `${pathname}?${hash.slice(1)}` : undefined),

  name: /[\w-]{2,32}/,
  sites: {
    'steampowered.com': [],
    'steamcommunity.com': [
      'search /search/users?text={query}',
      'message /chat',
      'post /sharedfiles/filedetails?id=*',
    ],
  },
};

export const about: AboutText = {
  name: 'Steam',
  ask: ['https://*.steamcommunity.com/*', 'https://*.store.steampowered.com/*'],
  blind: 'Lull cannot see the friends list and chats in the app.',
  mute: 'On their profile, open More to remove or block them.',
  open: { '': 'https://steamcommunity.com/id/*', 'id:': 'https://steamcommunity.com/profiles/*' },
};

export const examples: Example[] = [
  ['https://steamcommunity.com/id/MarlaQ/', 'profile', 'marlaq'],
  ['https://steamcommunity.com/profiles/[U:1:52079950]', 'profile', 'id:76561198012345678'],
  ['https://store.steampowered.com/wishlist/id/marlaq/', 'profile-tab', 'marlaq'],
  ['https://steamcommunity.com/groups/SomeGroup', 'other'],
];
