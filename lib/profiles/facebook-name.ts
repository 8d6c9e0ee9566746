import type { Form } from './rules';

/** Neither dots nor case tell two names apart; a name of digits alone is the number of the account. */
export const facebookName: Form = {
  like: /(?=\.*[a-z0-9])(?![^/]*\.php$)[a-z0-9.]{1,80}/,
  to: (name) => (/^\d+$/.test(name) ? `id:${name}` : name.replaceAll('.', '')),
};

/** Words that are pages of Facebook, on Messenger too. */
export const FACEBOOK_PAGES =
  'account_center ads adsmanager ajax badges birthdays bookmarks business campaign checkpoint connect crisisresponse ' +
  'dating dialog directory events events_manager favorites find-friends friends fundraisers games gaming groups hashtag ' +
  'invite latest lists live marketplace me media memories nearby notes nt offers onthisday pages pay payments people ' +
  'photo photos places plugins professional_dashboard public questions recover reel reels reg saved security ' +
  'sharer stories tr videos watch watchparty weather';
