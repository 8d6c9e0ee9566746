import type { Platform } from '../matching/platform';

export default {
  hosts: {
    'vk.com+m,new vk.ru+m,new vkontakte.ru+m,new': [
      'message /im?sel={peer} /im/convo/{peer} /write{peer} /im?sel={thread} /im/convo/{thread}',
      'search /search?c[q]={query} /search?q={query}',
      'message /im',
      'story /story{id}_{n}',
      'post /wall|photo|video|clip|album{id}_{n}',
      'tab /albums|photos|videos|audios|clips|wall|gifts{id} /friends|groups|audio|video?id={id}',
      'person /id{id} /{name}',
    ],
  },
  forms: {
    // Numbered pages are called like names: /club12, /event12. A name may begin the same way but goes on with letters.
    name: {
      like: /(?!\d+$)(?!(?:app|audio|clip|club|doc|event|id|market|page|photo|public|story|topic|video|wall|write)[\d_]+$)[\w.]{2,64}/,
      reserved:
        'ads audio away.php bookmarks calls clips dev docs edit fave friends games groups im mail market photos ' +
        'services share.php video',
    },
    // From two thousand million on, numbers are group chats.
    peer: { like: /1?\d{1,9}/, as: 'id:' },
    thread: { like: /c?-?\d+/, role: 'thread' },
  },
  permissions: ['https://*.vk.com/*', 'https://*.vk.ru/*'],
  trace: 'story',
  profileUrl: { '': 'https://vk.com/*', 'id:': 'https://vk.com/id*' },
  examples: [
    ['https://vk.com/id12345678', 'profile', 'id:12345678'],
    ['https://vk.ru/audios12345678', 'profile-tab', 'id:12345678'],
    ['https://vk.com/clip12345678_456', 'post', 'id:12345678'],
    ['https://vk.com/write12345678', 'message', 'id:12345678'],
    ['https://vk.com/club123456', 'other'],
  ],
} satisfies Platform;
