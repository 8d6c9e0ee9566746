import type { Platform } from '../matching/platform';

/** What comes before the number of a page: /club12, /album1_2. */
const NUMBERED =
  'albums?|app|artist|audios?|audio_playlist|clips?|club|docs?|event|gifts|gim|id|market|notes?|page|photos?|podcasts?|' +
  'poll|product|public|story|tag|topic|videos?|wall|write';

export default {
  hosts: {
    'vk.com+m,new vk.ru+m,new vkontakte.ru+m,new': [
      // Shown over whatever page is open (public code, 2014 to 2026).
      'story /?w=story{id}_*',
      'post /?w=wall|note{id}_* /?z=photo|video|album|clip{id}_*',
      'message /im?sel={peer} /im/convo/{peer} /write{peer} /mail?peer={peer} /im?sel={thread} /im/convo/{thread}',
      'search /search?c[q]={query} /search?q={query} /people/{words}',
      'message /im',
      'story /story{id}_{n}',
      'post /wall|photo|video|clip|album|note|podcast|audio_playlist{id}_{n}',
      'post /video/playlist/{id}_* /music/playlist|album/{id}_*',
      // The name of an article ends at its first hyphen (public code, 2019 to 2026).
      'post /@id{id}-* /@{name}-*',
      'tab /albums|photos|videos|audios|clips|wall|gifts|tag|notes|podcasts{id}',
      'tab /friends|groups|audio|video?id={id} /clips/id{id} /video/@id{id} /@id{id}',
      'tab /clips/{name} /video/@{name} /@{name}',
      'person /id{id} /{name}',
    ],
    // The videos of vk.com, since November 2024 (threads of video downloaders).
    'vkvideo.ru+m': [
      'post /?z=video|clip{id}_* /video|clip{id}_{n} /playlist/{id}_*',
      'tab /@id{id} /@{name}',
      'search /?q={query}',
    ],
    'vk.me': ['message /id{peer}$ /{name}$'],
    'web.vk.me': ['message /convo/{peer} /convo/{thread}', 'message /'],
  },
  forms: {
    // A name may begin like a numbered page but goes on with letters. Behind it stands the end or another sign.
    name: {
      like: new RegExp(
        `(?!(?:${NUMBERED})?[\\d_]+(?![\\w.]))(?![\\w.]*\\.(?:php|html|txt)(?![\\w.]))[\\w.]{2,64}`,
      ),
      // Mostly from public code of 2012 to 2026; `restore` and `join` are walls.
      reserved:
        'activity ads albums article articles artist artists audio audios blocked bookmarks brand bugs bugtracker calls ' +
        'checkout clips club coins communities community concerts copyright curator dating debug dev discovery ' +
        'docs donut edit editapp email event events fan fave feedback finance food friends game games ' +
        'gifts gim goods groups health id im images invite invites join landings like live lives mail maps market me ' +
        'memories mobile money movies music miniapps messenger mytracker narratives news notes pages pay payments people phone places playlists ' +
        'photos podcasts polls product products profile promo public qr reg registration reports restore rules ' +
        'security services shop shopping show_service sitemap spaces sport stats stickers stories store ' +
        'subscriptions tag testers tickets top topics translate unauthorized uslugi verify video videos ' +
        'votes wall warn widget workspace write',
    },
    // A directory of names, with signs in place of spaces.
    words: { like: /[^/]+/, keep: true, role: 'query', to: (words) => words.replaceAll('_', ' ') },
    // From two thousand million on, numbers are group chats.
    peer: { like: /1?\d{1,9}/, as: 'id:' },
    thread: { like: /c?-?\d+/, role: 'thread' },
  },
  permissions: ['https://*.vk.com/*', 'https://*.vk.ru/*', 'https://*.vkvideo.ru/*'],
  uncovered: {
    'vkontakte.ru': 'redirects to vk.com',
    'vk.me': 'redirects to the chat on vk.com or opens an app',
    'web.vk.me': 'the chats of vk.com on a host of their own: a fourth site to ask for',
  },
  trace: 'story',
  profileUrl: { '': 'https://vk.com/*', 'id:': 'https://vk.com/id*' },
  examples: [
    ['https://vk.com/id12345678', 'profile', 'id:12345678'],
    ['https://vk.ru/audios12345678', 'profile-tab', 'id:12345678'],
    ['https://vk.com/clip12345678_456', 'post', 'id:12345678'],
    ['https://vk.com/write12345678', 'message', 'id:12345678'],
    ['https://vk.com/feed?w=wall12345678_901', 'post', 'id:12345678'],
    ['https://vk.com/albums7?z=photo12345678_456%2Falbum12345678_0', 'post', 'id:12345678'],
    ['https://vk.com/clips/marla_quint', 'profile-tab', 'marla_quint'],
    ['https://vk.com/@marla_quint', 'profile-tab', 'marla_quint'],
    ['https://vk.com/@marla_quint-about-bread', 'post', 'marla_quint'],
    ['https://vkvideo.ru/@marla_quint/playlists', 'profile-tab', 'marla_quint'],
    ['https://vk.me/marla_quint', 'message', 'marla_quint'],
    ['https://web.vk.me/convo/12345678?entrypoint=list_all', 'message', 'id:12345678'],
    ['https://vk.com/@club123456-about-bread', 'other'],
    ['https://vk.com/feed?w=wall-123456_789', 'other'],
    ['https://vkvideo.ru/@club123456', 'other'],
    ['https://vk.com/badbrowser.php', 'other'],
    ['https://vk.com/club123456', 'other'],
  ],
} satisfies Platform;
