import type { Form } from './rules';

/** Neither dots nor case tell two names apart; a name of digits alone is the number of the account. */
export const facebookName: Form = {
  like: /(?=\.*[a-z0-9])(?!.*\.php$)[a-z0-9.]{1,80}/,
  to: (name) => (/^\d+$/.test(name) ? `id:${name}` : name.replaceAll('.', '')),
  not:
    'account_center ads adsmanager ajax badges birthdays bookmarks business campaign checkpoint confirmemail.php ' +
    'connect crisisresponse dating dialog directory events events_manager favorites find-friends friends fundraisers ' +
    'games gaming groups hashtag home.php invite l.php latest lists live login.php logout.php marketplace me media ' +
    'memories nearby notes nt offers onthisday pages pay payments people permalink.php photo photo.php photos places ' +
    'plugins privacy professional_dashboard profile.php public questions r.php recover reel reels reg saved security ' +
    'sharer sharer.php stories story.php terms.php tr video.php videos watch watchparty weather',
};
