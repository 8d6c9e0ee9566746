import type { AboutText, Example } from '../entry';
import type { Exact, Rules } from '../rules';

export const rules: Rules = {
  sites: {
    'vk.com+m,new vk.ru+m,new vkontakte.ru+m,new': [
      'story /story{id}_{n}',
      'post /wall|photo|video|clip|album{id}_{n}',
      'tab /albums|photos|videos|audios|clips|wall|gifts{id} /friends|groups|audio|video?id={id}',
      'person /id{id} /{name}',
    ],
  },
};

export const exact: Exact = {
  forms: {
    // From two thousand million on, numbers are group chats.
    peer: { like: /1?\d{1,9}/, as: 'id:' },
    thread: { like: /c?-?\d+/, role: 'thread' },
  },
  // Numbered pages are called like names: /club12, /event12. A name may begin the same way but goes on with letters.
  name: /(?!\d+$)(?!(?:app|audio|clip|club|doc|event|id|market|page|photo|public|story|topic|video|wall|write)[\d_]+$)[\w.]{2,64}/,
  not:
    'ads audio away.php bookmarks calls clips dev docs edit fave friends games groups im mail market photos services ' +
    'share.php video',
  sites: {
    'vk.com': [
      'message /im?sel={peer} /im/convo/{peer} /write{peer} /im?sel={thread} /im/convo/{thread}',
      'search /search?c[q]={query} /search?q={query}',
      'message /im',
    ],
  },
};

export const about: AboutText = {
  name: 'VK',
  ask: ['https://*.vk.com/*', 'https://*.vk.ru/*'],
  trace: 'story',
  blind: 'Lull cannot see their posts in your feed, or stories in the row on top.',
  mute: 'On their page, open the menu to hide their posts or unfollow them.',
  open: { '': 'https://vk.com/*', 'id:': 'https://vk.com/id*' },
};

export const examples: Example[] = [
  ['https://vk.com/id12345678', 'profile', 'id:12345678'],
  ['https://vk.ru/audios12345678', 'profile-tab', 'id:12345678'],
  ['https://vk.com/clip12345678_456', 'post', 'id:12345678'],
  ['https://vk.com/write12345678', 'message', 'id:12345678'],
  ['https://vk.com/club123456', 'other'],
];
