import type { Platform } from '../matching/platform';
import { ALL_PAGES } from '../matching/site-pages';

export default {
  hosts: {
    'weibo.com+m': [
      'message /message/history?uid={id}',
      'message /message',
      'tab /u/{id}?tabtype=* /{id}?tabtype=* /{name}?tabtype=*',
      'profile /{id}/profile|home /u/{id}/home /p/100505|100306{id}/home /{name}/profile|home',
      'post /{id}/{code}',
      'person /u/{id} /n/{nick} /p/100505|100306{id} /{id} /{name}',
      'post /detail|status/*',
    ],
    'm.weibo.cn weibo.cn': [
      // `im/chat`, `message/chat`: public code, until 2026. `comment` and `repost` name the owner of the post.
      'message /im/chat?uid={id} /message/chat?uid={id}',
      'message /message|msg',
      'post /{id}/{code} /comment|repost/*?uid={id}',
      // `p/100505` and an id: wild links, 2023 to 2026; the other two hold the posts and the data of one account.
      'person /u|profile/{id} /n/{nick} /p/100505|107603|230283{id} /{id}',
      'post /status|detail/*',
    ],
    // Danbooru, 2026.
    'photo.weibo.com': ['post /{id}/*/detail|large', 'tab /{id}'],
    's.weibo.com': ['search /?q={query}', 'search /user|weibo/{query}'],
  },
  forms: {
    name: {
      like: /(?!\d+$)[\w-]{2,40}/,
      // `ttarticle` and `tv`: wild links, 2023 to 2026. `sinaurl` leads out: Danbooru, 2026.
      reserved:
        `${ALL_PAGES} aj at attitude bigtopic club fav fans follow huati kandian login_php mblog myfollow ` +
        'mygroups ng newlogin pub set sinaurl sorry spr super ttarticle ttwenzhang unlogin wealth',
    },
    nick: { like: /[^\s\p{C}/]{1,60}/u, as: 'n:' },
    // Pages of an account with the look of a post's code.
    code: { like: /(?!(?:myfollow|newvideo|relation|favorite|followers)$)[a-z\d]{8,20}/, role: 'skip' },
  },
  permissions: ['https://*.weibo.com/*', 'https://*.weibo.cn/*'],
  trace: 'maybe',
  profileUrl: { '': 'https://weibo.com/*', 'id:': 'https://weibo.com/u/*', 'n:': 'https://weibo.com/n/*' },
  examples: [
    ['https://weibo.com/p/1005051843267214', 'profile', 'id:1843267214'],
    ['https://m.weibo.cn/p/1005051843267214', 'profile', 'id:1843267214'],
    ['https://weibo.com/u/1843267214?tabtype=album', 'profile-tab', 'id:1843267214'],
    ['https://weibo.com/p/1005051843267214/photos?from=page_100505', 'profile-tab', 'id:1843267214'],
    ['https://weibo.com/1843267214/super_index', 'profile-tab', 'id:1843267214'],
    ['https://weibo.com/1843267214/NxAbCdEfG', 'post', 'id:1843267214'],
    ['https://weibo.cn/im/chat?uid=1843267214&rl=1', 'message', 'id:1843267214'],
    ['https://weibo.com/hot/search', 'other'],
    ['https://weibo.com/tv/show/1034:123', 'other'],
    ['https://weibo.com/ttarticle/p/show?id=1', 'other'],
  ],
} satisfies Platform;
