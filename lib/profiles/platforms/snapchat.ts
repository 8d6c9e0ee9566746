import type { AboutText, Example } from '../entry';
import type { Exact, Rules } from '../rules';

const UUID = /[\da-fA-F]{8}(?:-[\da-fA-F]{4}){3}-[\da-fA-F]{12}/;

export const rules: Rules = {
  forms: {
    uuid: { like: UUID, as: 'id:' },
  },
  sites: {
    'snapchat.com': [
      'post /@{name}/spotlight|highlight/* /p/{uuid}/*',
      'person /add/{name} /@{name} /p/{uuid}',
    ],
    'story.snapchat.com': ['story /@{name} /s/{name}'],
  },
};

export const exact: Exact = {
  forms: {
    thread: { like: UUID, keep: true, role: 'thread' },
  },
  name: /[a-z][a-z0-9._-]{2,14}/,
  sites: {
    'web.snapchat.com': ['message /{thread}', 'message /'],
    'snapchat.com': ['message /web/{thread}', 'message /web', 'post /spotlight/*'],
  },
};

export const about: AboutText = {
  name: 'Snapchat',
  ask: ['https://*.snapchat.com/*'],
  trace: 'story',
  blind: 'Lull cannot see stories you open from the list, or anything in the app.',
  mute: 'In the app, press on their name for a moment and open Manage friendship to mute or remove them.',
  open: { '': 'https://www.snapchat.com/add/*', 'id:': 'https://www.snapchat.com/p/*' },
};

export const examples: Example[] = [
  ['https://www.snapchat.com/add/marla_q22', 'profile', 'marla_q22'],
  ['https://story.snapchat.com/@marla_q22', 'story', 'marla_q22'],
  ['https://www.snapchat.com/@marla_q22/highlight/abc', 'post', 'marla_q22'],
  ['https://map.snapchat.com/@51.5,-0.1,12z', 'other'],
];
