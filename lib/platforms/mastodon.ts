import type { Platform } from '../matching/platform';

const USER = /\w(?:[\w.-]{0,60}\w)?/;

/** Well-known servers, on which an account can be named without its server. */
const SERVERS =
  'mastodon.social mastodon.online mastodon.world mstdn.social mstdn.jp mas.to fosstodon.org hachyderm.io ' +
  'infosec.exchange chaos.social techhub.social mastodon.art pawoo.net social.coop';

export default {
  hosts: {
    [SERVERS]: [
      'message /conversations',
      'post /@{remote}/{n} /@{user}/{n} /users/{user}/statuses/{n} /ap/users/{local}/statuses/{n}',
      'search /search?q={query}',
      // Feeds of an account: its documentation, 2026.
      'tab /@{user}.rss|.json',
      // Numbers in place of names: Mastodon 4.5, 2025.
      'person /@{remote} /@{user} /users/{user} /accounts/{local} /ap/users/{local}',
      // The page on which somebody from another server is followed: Mastodon's own routes.
      'profile /authorize_interaction?uri=acct:{remote} /authorize_interaction?acct={remote}',
      'post /statuses/{n}',
    ],
    // Which hosts are servers cannot be known; but nothing else writes a person like this.
    '*': ['post /@{remote}/{n}', 'person /@{remote}'],
  },
  forms: {
    user: { like: USER, to: (user, host) => `${user}@${host.replace(/^www\./, '')}` },
    remote: { like: new RegExp(`${USER.source}@(?:[a-z0-9-]+\\.)+[a-z0-9-]{2,}`) },
    // The number an account has on this server only.
    local: { like: /\d+/, to: (id, host) => `id:${id}@${host.replace(/^www\./, '')}` },
  },
  skip: /^(?:deck|web)$/i,
  permissions: ['https://*.mastodon.social/*'],
  uncovered: { '*': 'each server is a site of its own' },
  profileUrl: (account) => {
    const [, id, user, server] = /^(?:id:(\d+)|([^@]+))@(.+)$/.exec(account) ?? [];
    if (!server) return '';
    if (id) return `https://${server}/web/accounts/${id}`;
    return `https://${server}/@${SERVERS.split(' ').includes(server) ? user : account}`;
  },
  examples: [
    ['https://mastodon.social/@marla', 'profile', 'marla@mastodon.social'],
    ['https://tiny.example/@dex@tiny.example', 'profile', 'dex@tiny.example'],
    ['https://mastodon.social/@marla/tagged/berlin', 'profile-tab', 'marla@mastodon.social'],
    ['https://mas.to/@marla/112345/favourites', 'post', 'marla@mas.to'],
    [
      'https://mastodon.social/authorize_interaction?uri=acct:dex@tiny.example',
      'profile',
      'dex@tiny.example',
    ],
    ['https://mastodon.social/@marla.rss', 'profile-tab', 'marla@mastodon.social'],
    ['https://mastodon.social/explore', 'other'],
    ['https://mastodon.social/share?text=%40marla', 'other'],
  ],
} satisfies Platform;
