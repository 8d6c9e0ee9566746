import type { AboutText, Example } from '../entry';
import type { Exact, Rules } from '../rules';

export const rules: Rules = {
  forms: {
    nick: { like: /[^\s\p{C}/]{1,60}/u, as: 'n:' },
    code: { like: /\w{8,20}/, role: 'skip' },
  },
  sites: {
    'weibo.com': [
      'tab /u/{id}?tabtype=* /{id}?tabtype=* /{name}?tabtype=*',
      'profile /{id}/profile|home /p/100505{id}/home /{name}/profile|home',
      'post /{id}/{code}',
      'person /u/{id} /n/{nick} /p/100505{id} /{id} /{name}',
    ],
    'm.weibo.cn weibo.cn': ['post /{id}/{code}', 'person /u|profile/{id} /n/{nick} /{id}'],
  },
};

export const exact: Exact = {
  name: /(?!\d+$)[\w-]{2,40}/,
  not: 'at comments hot like login.php mygroups n newlogin p set u',
  sites: { 's.weibo.com': ['search /?q={query}'], 'm.weibo.cn': ['post /status|detail/*'] },
};

export const about: AboutText = {
  name: 'Weibo',
  ask: ['https://*.weibo.com/*', 'https://*.weibo.cn/*'],
  trace: 'maybe',
  blind: 'Lull cannot see their posts in your timeline.',
  mute: 'On their profile, open the menu to hide their posts or unfollow them.',
  open: { '': 'https://weibo.com/*', 'id:': 'https://weibo.com/u/*', 'n:': 'https://weibo.com/n/*' },
};

export const examples: Example[] = [
  ['https://weibo.com/p/1005051843267214', 'profile', 'id:1843267214'],
  ['https://weibo.com/u/1843267214?tabtype=album', 'profile-tab', 'id:1843267214'],
  ['https://weibo.com/1843267214/NxAbCdEfG', 'post', 'id:1843267214'],
  ['https://weibo.com/hot/search', 'other'],
];
