/*
 * For platforms on which a name stands at the root. Part of their own scripts and never of the guard, whose few words that
 * hold everywhere are `RESERVED_EVERYWHERE`.
 */

/**
 * Pages that sites keep at their root, for `reserved`: log-in and consent walls, legal and company pages, shops, tools, what
 * belongs to the reader. Gathered from the lists of reserved words in public code of 2016 to 2026 (Danbooru, gallery-dl,
 * yt-dlp, github-reserved-names, link collectors of a dozen sites).
 */
export const SITE_PAGES =
  'about-us about_us abuse accessibility account-recovery action actions activate activity ad address ads advertise ' +
  'advertisers advertising affiliate affiliates age-verification ai ajax all amp analytics android announcements anon apis ' +
  'archive archives article articles authentication authorize award awards badge badges banned best beta billing blocked ' +
  'blogs bookmark bookmarks bot brand brand-assets branding brands browse bugs business businesses callback campaign ' +
  'campaigns cancel captcha career cart cashout catalog categories category cdn cdn-cgi challenge challenges channel ' +
  'channels chat chats checkout checkpoint client code-of-conduct codes collection collections comment comments communities ' +
  'community community-guidelines community_guidelines company complaints compose conduct confirm connect consent ' +
  'contact-us contact_us content contest contests contribute cookie cookie-policy cookies-policy copyright create creator ' +
  'creators credits css customer customers data data-deletion deactivated delete demo deprecated desktop details dev ' +
  'devices disclaimer dmca docs documentation domain domains donate draft drafts earn edit editor education email emails ' +
  'embed embeds en enterprise error errors event events experiments export external extensions faqs favicon.png favorites ' +
  'favourites feature featured features feedback feeds file files filter find find-friends followers following fonts ' +
  'for-you forgot forgot-password forgot_password forum forums free friends gallery game games gdpr general get ' +
  'get-started get_started gift gift-card gift-cards giftcard giftcards gifts giveaway giveaways go graphql group groups ' +
  'guide guidelines guides hashtag hashtags health healthcheck hello hire history hot how-it-works how-to icons ideas ' +
  'identity image images img impressum imprint inbox index index.html index.php info insights inspiration install ' +
  'integrations intent intl investors invitation invitations invite invites ios item items join js json kb label labs ' +
  'landing lang language languages latest law layout leaderboard learn library license licenses like likes link links ' +
  'list lists live loading local locale log log-in log-out log_in log_out logged-out logo logos lost-password magazine ' +
  'mail maintenance manage manager map maps market marketing marketplace me media member members membership memberships ' +
  'menu merch message messaging messenger mobile moderation moderator modules more movies music my my-account mypage ' +
  'new news newest newsletter newsletters newsroom nonprofit nonprofits note notes notice notices notification null nux ' +
  'oauth2 oembed offer offers official offline onboarding online open opensearch.xml options order orders out outgoing ' +
  'overview page pages paid partner partners password password-reset password_reset passwords pay payment payments payout ' +
  'payouts people permissions personal photo photos picks pin plan plans playlist playlists plugins plus podcast podcasts ' +
  'policy-center popular portal portfolio post posts preferences premium presence press-kit preview privacy-center ' +
  'privacy-policy privacy_policy pro product products profile profile.php profiles project projects promo promote ' +
  'promotion promotions public purchase purchases push qr queue quests questions quit random rank ranking rankings ratings ' +
  'read recent recommend recommendations recommended recover recovery redeem redirect ref refer referral referrals ' +
  'register-account related release releases remove report reports request research reset reset-password reset_password ' +
  'resource resources review reviews rewards root rss rules safety sale sales saved schools script scripts secure security ' +
  'seen self sell seller send series server service services session sessions shared shop shopping shops short shortcuts ' +
  'sign-in sign-out sign-up sign_in sign_out sign_up signout site site-map site_map sitemap sitemap_index.xml sitemaps ' +
  'social software solutions sort source spam spotlight sso staff start status stickers store stores stories story stream ' +
  'streams studio style submit subscribe subscribed subscriber subscribers subscription subscriptions success suggestions ' +
  'summary survey suspended sw.js switch system tag tagged tags talk team teams terms-and-conditions terms-of-service ' +
  'terms-of-use terms_of_service terms_of_use test tests text theme themes tip tips today token toolbar tools top topic ' +
  'topics tour track tracking trade transfer transparency transparency-report trending trends trust trust-and-safety ' +
  'tutorial tutorials tv undefined unknown unsubscribe update updates upgrade url user users util utils v1 v2 v3 vanity ' +
  'verification verify version video videos view views vip visit visitor wall wallet watch watchlater web webhook webhooks ' +
  'welcome whats-new widget widgets wiki wishlist work workshops world xml you your-account';

/** For `like`, before a name in which dots may stand: what ends as a file does is none. */
export const NO_FILE =
  '(?![^/]*\\.(?:aspx?|css|gif|html?|ico|jpe?g|js|json|php|png|svg|txt|webmanifest|xml)$)';
