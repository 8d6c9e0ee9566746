import type { Platform } from '../matching/platform';

export default {
  hosts: {
    'weibo.com': [
      'tab /u/{id}?tabtype=* /{id}?tabtype=* /{name}?tabtype=*',
      'profile /{id}/profile|home /p/100505{id}/home /{name}/profile|home',
      'post /{id}/{code}',
      'person /u/{id} /n/{nick} /p/100505{id} /{id} /{name}',
    ],
    'm.weibo.cn weibo.cn': [
      'post /{id}/{code}',
      'person /u|profile/{id} /n/{nick} /{id}',
      'post /status|detail/*',
    ],
    's.weibo.com': ['search /?q={query}'],
  },
  forms: {
    name: {
      like: /(?!\d+$)[\w-]{2,40}/,
      reserved: 'at comments hot like login.php mygroups n newlogin p set u',
    },
    nick: { like: /[^\s\p{C}/]{1,60}/u, as: 'n:' },
    code: { like: /\w{8,20}/, role: 'skip' },
  },
  permissions: ['https://*.weibo.com/*', 'https://*.weibo.cn/*'],
  trace: 'maybe',
  profileUrl: { '': 'https://weibo.com/*', 'id:': 'https://weibo.com/u/*', 'n:': 'https://weibo.com/n/*' },
  examples: [
    ['https://weibo.com/p/1005051843267214', 'profile', 'id:1843267214'],
    ['https://weibo.com/u/1843267214?tabtype=album', 'profile-tab', 'id:1843267214'],
    ['https://weibo.com/1843267214/NxAbCdEfG', 'post', 'id:1843267214'],
    ['https://weibo.com/hot/search', 'other'],
  ],
} satisfies Platform;
