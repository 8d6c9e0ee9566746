import type { AboutText, Example } from '../entry';
import type { Exact, Rules } from '../rules';

export const rules: Rules = {
  forms: {
    // An id that never changes, or a domain name.
    name: { like: /did:[a-z]+:[\w.:%-]{1,200}|(?:[a-z0-9-]+\.)+[a-z0-9-]+/ },
  },
  sites: {
    'bsky.app+staging main.bsky.dev': [
      'post /profile/{name}/post|lists|feed/* /starter-pack|start/{name}/*',
      'person /profile/{name}',
    ],
  },
};

export const exact: Exact = {
  forms: {
    thread: { like: /(?!(?:inbox|settings)$)\w{1,100}/, keep: true, role: 'thread' },
  },
  sites: {
    'bsky.app': [
      'message /messages/{thread}',
      'search /search?q={query}',
      'other /messages/settings',
      'message /messages',
    ],
  },
};

export const about: AboutText = {
  name: 'Bluesky',
  ask: ['https://*.bsky.app/*'],
  blind: 'Lull cannot see their posts in your feed, or the cards that pop up over a name.',
  mute: 'On their profile, open the three dots and choose Mute account.',
  open: { '': 'https://bsky.app/profile/*' },
};

export const examples: Example[] = [
  ['https://bsky.app/profile/marlaquint.bsky.social', 'profile', 'marlaquint.bsky.social'],
  ['https://bsky.app/profile/marlaquint.bsky.social/follows', 'profile-tab', 'marlaquint.bsky.social'],
  ['https://bsky.app/start/marlaquint.bsky.social/3l5', 'post', 'marlaquint.bsky.social'],
  ['https://bsky.app/messages/settings', 'other'],
];
