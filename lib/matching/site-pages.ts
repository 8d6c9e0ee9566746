/*
 * Pages that sites keep at their root, for `reserved` where a name stands there: log-in and consent walls, legal and company
 * pages, shops, tools, what belongs to the reader. Gathered from the lists of reserved words in public code of 2016 to 2026
 * (Danbooru, gallery-dl, yt-dlp, github-reserved-names, link collectors of a dozen sites). Part of the scripts of platforms and
 * never of the guard, whose few words that hold everywhere are `RESERVED_EVERYWHERE`.
 */

/** Those of three letters and more, which every form of a name takes. */
export const PAGES =
  'abuse accessibility action actions activate activity ads advertise advertisers advertising affiliate affiliates ajax ' +
  'all amp analytics android announcements archive article articles authentication authorize award awards badge badges ' +
  'banned beta billing blocked blogs bookmark bookmarks brand branding brands browse business businesses callback campaign ' +
  'campaigns captcha career cart categories category cdn challenge challenges channel channels chat chats checkout ' +
  'checkpoint collection collections comment comments communities community company complaints compose confirm connect ' +
  'consent content contest contests contribute cookie copyright create creator creators credits css customers data delete ' +
  'demo desktop devices disclaimer dmca docs documentation domain domains donate draft drafts earn edit editor education ' +
  'email emails embed embeds enterprise error errors event events experiments export extensions external faqs favorites ' +
  'favourites feature featured features feedback feeds file files find followers following fonts forgot forum forums free ' +
  'friends gallery game games gdpr get gift giftcard giftcards gifts giveaway giveaways graphql group groups guide ' +
  'guidelines guides hashtag hashtags hello history hot ideas image images img impressum imprint inbox index info insights ' +
  'inspiration install integrations intent investors invitation invitations invite invites ios item items join json label ' +
  'labs landing lang language languages latest leaderboard learn library license licenses like likes link links list lists ' +
  'live local locale log logo logos magazine mail maintenance manage manager map maps market marketing marketplace media ' +
  'member members membership memberships menu merch message messaging messenger mobile moderation moderator more movies ' +
  'music mypage new newest news newsletter newsletters newsroom note notes notice notices notification null oauth2 oembed ' +
  'offer offers official offline onboarding online open options order orders out outgoing overview page pages partner ' +
  'partners passport password pay payment payments payouts people permissions personal photo photos picks pin plan plans ' +
  'playlist playlists plus podcast podcasts popular portal portfolio post posts preferences premium preview pro product ' +
  'products profile profiles project projects promo promote promotion promotions public purchase purchases quests queue ' +
  'random ranking rankings recent recommend recommendations recommended recover recovery redeem redirect ref refer ' +
  'referral referrals releases report reports request research reset resource resources review reviews rewards rss rules ' +
  'safety sale sales saved schools script scripts secure security self sell seller send series service services session ' +
  'sessions shared shop shopping shops signout site sitemap sitemaps social solutions source spam spotlight sso staff ' +
  'start status stickers store stores stories story stream streams studio style submit subscribe subscriber subscribers ' +
  'subscription subscriptions suggestions survey suspended switch system tag tagged tags team teams test theme themes tips ' +
  'today token tools top topic topics tour track transparency trending trends trust tutorial tutorials undefined ' +
  'unsubscribe update updates upgrade url user users utils verification verify video videos view views vip visitor wall ' +
  'wallet watch watchlater web welcome widget widgets wiki wishlist work workshops world you';

/** Those of two letters. */
export const SHORT_PAGES = 'ad ai en go js me my qr tv v1 v2 v3';

export const HYPHENED_PAGES =
  'about-us account-recovery age-verification brand-assets cdn-cgi code-of-conduct community-guidelines contact-us ' +
  'cookie-policy cookies-policy data-deletion find-friends for-you forgot-password get-started gift-card gift-cards ' +
  'how-it-works log-in log-out logged-out my-account password-reset press-kit privacy-center privacy-policy reset-password ' +
  'sign-in sign-out sign-up terms-and-conditions terms-of-service terms-of-use transparency-report trust-and-safety ' +
  'whats-new your-account';

export const UNDERSCORED_PAGES =
  'about_us community_guidelines contact_us forgot_password get_started log_in log_out password_reset privacy_policy ' +
  'reset_password sign_in sign_out sign_up site_map terms_of_service terms_of_use';

/** All of them, where a name has any of these signs and may be short. */
export const ALL_PAGES = `${PAGES} ${SHORT_PAGES} ${HYPHENED_PAGES} ${UNDERSCORED_PAGES}`;

/** For `like`, before a name in which dots may stand: what ends as a file does is none. */
export const NO_FILE =
  '(?![^/]*\\.(?:aspx?|css|gif|html?|ico|jpe?g|js|json|php|png|svg|txt|webmanifest|xml)$)';
