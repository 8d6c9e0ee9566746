import { i18n } from '#i18n';
import { PageHead } from '../shared/PageHead';
import { Part } from './Part';

/** How to remove a pause well, also where they died, are friends now, or the account is someone else's. */
export function Removing() {
  const t = i18n.t;
  return (
    <div className="page help">
      <p>
        <a href="#/help">{t('help.back')}</a>
      </p>
      <PageHead title={t('help.removing.title')}>{t('help.removing.line')}</PageHead>
      <div className="help-part">
        <p>{t('help.removing.any')}</p>
        <p>{t('help.removing.calm')}</p>
      </div>
      <Part title={t('help.removing.friendsTitle')}>
        <p>{t('help.removing.friends')}</p>
      </Part>
      <Part title={t('help.removing.diedTitle')}>
        <p>{t('help.removing.died')}</p>
      </Part>
      <Part title={t('help.removing.handsTitle')}>
        <p>{t('help.removing.hands')}</p>
      </Part>
      <Part title={t('help.removing.howTitle')}>
        <p>{t('help.removing.how')}</p>
        <p>
          <a href="#/people">{t('options.people')}</a>
        </p>
      </Part>
    </div>
  );
}
